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

// Likelihood is a term of ICD 203 as it is written in a sentence, and the band that
// it stands for: "almost certain", "95–99 %". Anything else stands for itself, and
// for no band.
func Likelihood(value string) (term, band string) {
	switch value {
	case "almost-no-chance":
		return "almost no chance", "1–5 %"
	case "very-unlikely":
		return "very unlikely", "5–20 %"
	case "unlikely":
		return "unlikely", "20–45 %"
	case "roughly-even":
		return "roughly even chance", "45–55 %"
	case "likely":
		return "likely", "55–80 %"
	case "very-likely":
		return "very likely", "80–95 %"
	case "almost-certain":
		return "almost certain", "95–99 %"
	}
	return value, ""
}
