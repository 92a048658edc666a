#!/bin/sh
# CORENLP=FOLDER train/teacher/run.sh OUT: has Stanford CoreNLP (4.5.7, from Maven: stanford-corenlp, its models and models-english, the
# libraries it needs in FOLDER and FOLDER/lib) parse OUT/text into OUT/beam (shift-reduce with a beam, trees turned into Universal
# Dependencies) and OUT/neural (a neural transition parser). A part that is there already is left. An hour for a million words on one core.
set -eu
out=$1
# parse FOLDER ANNOTATORS
parse() {
  for text in "$out"/text/*.txt; do
    [ -s "$out/$1/$(basename "$text").conllu" ] || echo "$text"
  done >"$out/$1.list"
  [ -s "$out/$1.list" ] || return 0
  nice -n 10 java -Xmx6g -cp "$CORENLP/*:$CORENLP/lib/*" edu.stanford.nlp.pipeline.StanfordCoreNLP -tokenize.whitespace true \
    -ssplit.eolonly true -parse.originalDependencies false -outputFormat conllu -filelist "$out/$1.list" -outputDirectory "$out/$1" \
    -annotators "$2" -parse.model edu/stanford/nlp/models/srparser/englishSR.beam.ser.gz
}
mkdir -p "$out/beam" "$out/neural"
parse neural tokenize,pos,depparse
parse beam tokenize,pos,parse
