package model

// Reliability is what a grade of the Admiralty code (STANAG 2511) says of a
// source, A to F; empty for anything else.
func Reliability(grade string) string {
	switch grade {
	case "A":
		return "completely reliable"
	case "B":
		return "usually reliable"
	case "C":
		return "fairly reliable"
	case "D":
		return "not usually reliable"
	case "E":
		return "unreliable"
	case "F":
		return "reliability cannot be judged"
	}
	return ""
}

// Credibility is what a grade of the Admiralty code says of information, 1 to 6;
// empty for anything else.
func Credibility(grade int) string {
	words := [...]string{"", "confirmed by other sources", "probably true", "possibly true",
		"doubtful", "improbable", "truth cannot be judged"}
	if grade < 0 || grade >= len(words) {
		return ""
	}
	return words[grade]
}
