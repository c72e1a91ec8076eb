package widget

import "fmt"

// Count is a number with its noun: "1 quote", "2 quotes".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
