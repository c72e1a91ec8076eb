package edit

import "strings"

// strait is an invented briefing: Norland, Sund and all who speak for them do not exist.
func strait() memory {
	files := memory{}
	for name, text := range map[string]string{
		"briefing.yaml": "# Invented.\nformat: 1\nid: harbour-strait\ntitle: Harbour Strait talks (invented)\n",
		"actors.yaml": `# Invented.
- id: norland
  kind: country
  name: Norland

- id: reyes # the minister
  kind: person
  name: A. Reyes
  memberships:
    - {organization: norland, role: Foreign Minister}

- {id: lind, kind: person, name: T. Lind, possibly: ["reyes"]}
`,
		"issues.yaml": "- id: withdrawal\n  label: Withdrawal\n",
		"events.yaml": `- id: round-four
  formerly: [round-iv]
  title: Fourth round
  actors: ['reyes', "lind", norland] # reyes first
  sources: wire
  instruments: strait-2031
  accounts:
    - by: reyes
      source: wire
  summary: reyes met lind, see reyes in wire.
`,
		"positions.yaml":   "- actor: reyes\n  issue: withdrawal\n  stance: 2\n  from: \"2031-03-09\"\n  evidence: [ninety-days, \"strait-2031#art_5\"]\n",
		"comparisons.yaml": "- id: terms\n  title: Terms\n  columns: [\"strait-2031#art_5@tabled\", strait-2031#art_5@signed, ninety-days]\n",
		"judgments.yaml":   "- id: slow\n  formerly:\n    - slowly # once\n  text: Slow.\n  evidence: strait-2031#art_5\n",
		"quotes/wire.yaml": `# Taken from the wire.
- id: ninety-days
  speaker: reyes
  type: direct
  exact: We shall withdraw within ninety days
  statement: withdraw
  provisions: strait-2031#art_5

- id: grave
  speaker: [reyes]
  type: mixed
  exact: called the accord a “grave step”
  statement: 'withdraw'
`,
		"sources/wire.md": `---
title: Norland to leave # invented
issued: "2031-03-09"
---

NORLAND CITY — “We shall withdraw within ninety days,” A. Reyes said. The day was fine.

Reyes called the accord a “grave step” for both. The day was long. The day was fine, she added.

The accord as tabled: Each Party shall withdraw.
`,
		"sources/radio.md":                        "---\norigin: wire\n---\n",
		"instruments/strait-2031/tabled.md":       "# Invented\n\n## art_5 Article 5\n\nEach Party shall withdraw.\n",
		"instruments/strait-2031/signed.md":       "##   art_5\n\nEach Party withdraws.\n",
		"instruments/strait-2031/.notes":          "not ours",
		"instruments/accord-2020/signed.md":       "## art_5 Article 5\n\nNobody withdraws.\n",
		"instruments/accord-2020/instrument.yaml": "id: accord-2020\ntitle: Accord\nversions: [{id: signed}]\nprovisions:\n  - id: art_5\n    parallel: strait-2031#art_5\n",
		"instruments/strait-2031/instrument.yaml": `id: "strait-2031"   # the accord
title: Harbour Strait accord (invented)
parties: [norland]
supersedes: accord-2020
versions:
  - id: tabled
    source: wire
  - id: signed
provisions:
  - id: art_5
    heading: Withdrawal
`,
	} {
		files[name] = []byte(text)
	}
	return files
}

// changed are the lines in which two folders differ, with - and + in front, by file.
func changed(before, after memory) string {
	var b strings.Builder
	for _, f := range before.sorted() {
		if _, there := after[f.Path]; !there {
			b.WriteString("gone " + f.Path + "\n")
		}
	}
	for _, f := range after.sorted() {
		old, there := before[f.Path]
		if !there {
			b.WriteString("new " + f.Path + "\n")
			continue
		}
		b.WriteString(lineChanges(f.Path, string(old), string(f.Data)))
	}
	return b.String()
}

// lineChanges are the lines that two texts do not have in common.
func lineChanges(name, old, now string) string {
	if old == now {
		return ""
	}
	a, b := strings.Split(strings.TrimSuffix(old, "\n"), "\n"), strings.Split(strings.TrimSuffix(now, "\n"), "\n")
	common := make([][]int, len(a)+1) // of the lines from i and from j on
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			common[i][j] = max(common[i+1][j], common[i][j+1])
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	var out strings.Builder
	out.WriteString(name + "\n")
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			i, j = i+1, j+1
		case i < len(a) && (j == len(b) || common[i+1][j] >= common[i][j+1]):
			out.WriteString("-" + a[i] + "\n")
			i++
		default:
			out.WriteString("+" + b[j] + "\n")
			j++
		}
	}
	return out.String()
}
