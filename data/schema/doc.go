// Package schema describes the files of a briefing folder to editors and to people: a JSON Schema (2020-12) for each
// kind of file, made from the Go types that the loader fills, and a line about each key, which stands in the schemas and
// in the format's own page.
//
// It promises that a schema and the loader are of one mind about a file, as far as a schema can see it: keys, types,
// values, the form of ids and dates. A scalar counts as the text that stands there, as it does for the loader; an editor
// that takes an unquoted 2024 for a number says so, and quotation marks, which `briefing fmt` sets, are the answer. Two
// runs give the same bytes.
//
// It refuses to judge what lies between files: references, verbatim quotes and the rest are the business of
// `briefing check`. The pattern of a date lets some pass that are on no calendar.
package schema
