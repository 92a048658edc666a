"""Reads a JSON list of {id, shingles} from standard input; prints pairs that share a band of MinHash, and processor seconds, as JSON."""

import json
import sys
import time

import datasketch
from datasketch import MinHash, MinHashLSH

articles = json.load(sys.stdin)
permutations, band = int(sys.argv[1]), int(sys.argv[2])
start = time.process_time()
index = MinHashLSH(num_perm=permutations, params=(permutations // band, band))
pairs = []
for article in articles:
    signature = MinHash(num_perm=permutations)
    signature.update_batch([shingle.encode() for shingle in article["shingles"]])
    pairs.extend((article["id"], other) for other in index.query(signature))
    index.insert(article["id"], signature)
seconds = time.process_time() - start
print(json.dumps({"version": datasketch.__version__, "seconds": seconds, "pairs": pairs}))
