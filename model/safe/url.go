package safe

import (
	"html"
	"net/url"
	"strings"
)

// maxURL is the longest link, in bytes, that is offered for opening.
const maxURL = 2083

// URL tells whether s is a link that a reader may follow, and gives it in printable ASCII, every other byte
// percent-encoded. It must be an absolute http, https or mailto link (RFC 3986) of at most 2,083 bytes, without hazards,
// spaces and backslashes, and without a user name before the host, which serves to feign another host. All this is asked
// of s both as it stands and after HTML entities in it are decoded, as Markdown renderers do.
func URL(s string) (string, bool) {
	decoded := html.UnescapeString(s)
	if !isLink(s) || decoded != s && !isLink(decoded) {
		return "", false
	}
	link := encode(s)
	if len(link) > maxURL || len(encode(decoded)) > maxURL {
		return "", false
	}
	return link, true
}

func isLink(s string) bool {
	if len(s) > maxURL || HasHazard(s) || strings.ContainsAny(s, " \t\n\r\\\"<>^`{|}") {
		return false
	}
	u, err := url.Parse(s)
	if err != nil {
		return false
	}
	switch u.Scheme {
	case "http", "https":
		return u.User == nil && u.Hostname() != ""
	case "mailto":
		name, host, ok := strings.Cut(u.Opaque, "@")
		return ok && name != "" && host != ""
	}
	return false
}

// encode percent-encodes every byte that is not printable ASCII.
func encode(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		if s[i] > ' ' && s[i] <= '~' {
			b.WriteByte(s[i])
			continue
		}
		b.Write([]byte{'%', hex[s[i]>>4], hex[s[i]&15]})
	}
	return b.String()
}
