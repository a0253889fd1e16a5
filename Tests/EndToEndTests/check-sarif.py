"""Checks a SARIF report against the JSON schema of its specification.

    python3 check-sarif.py SCHEMA REPORT

The schema is sarif-schema-2.1.0.json of OASIS (github.com/oasis-tcs/sarif-spec); it is not part of this repository.
Needs the Python package jsonschema.
"""

import json
import sys

import jsonschema

schema, report = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(report)]
print("\n".join(errors) or "valid")
sys.exit(1 if errors else 0)
