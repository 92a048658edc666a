"""Reads a JSON list of texts from standard input with spaCy, `argv[1]` times after a first one; prints seconds a layer as JSON."""

import json
import sys
import time

import spacy

texts = json.load(sys.stdin)
runs = int(sys.argv[1])


def seconds(nlp):
    measured = []
    for run in range(runs + 1):
        start = time.perf_counter()
        for _ in nlp.pipe(texts):
            pass
        if run > 0:
            measured.append(time.perf_counter() - start)
    return measured


version = spacy.__version__
blank = spacy.blank("en")
blank.add_pipe("sentencizer")
layers = [{"name": f"tokens and sentences: spaCy {version}", "seconds": seconds(blank)}]
skipped = None
try:
    small = spacy.load("en_core_web_sm")
except OSError:
    skipped = f"tags, trees and names of spaCy {version} (its model en_core_web_sm is not installed)"
else:
    layers.append({"name": f"parts of speech, trees and names: spaCy {version} en_core_web_sm", "seconds": seconds(small)})
print(json.dumps({"layers": layers, "skipped": skipped}))
