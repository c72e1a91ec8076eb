package safe

import (
	"strings"
	"testing"
)

func TestURL(t *testing.T) {
	host := "https://example.org/"
	for _, c := range []struct{ in, want string }{
		{"https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"},
		{"HTTP://example.org", "HTTP://example.org"},
		{"https://example.org:8080/", "https://example.org:8080/"},
		{"https://[::1]/", "https://[::1]/"},
		{"mailto:desk@example.org", "mailto:desk@example.org"},
		{"mailto:desk@example.org?subject=a%20b", "mailto:desk@example.org?subject=a%20b"},
		{"https://пример.example/путь", "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.example/%D0%BF%D1%83%D1%82%D1%8C"},
		{"https://example.org/?a=1&copy=2", "https://example.org/?a=1&copy=2"}, // a reference by accident
		{host + strings.Repeat("a", maxURL-len(host)), host + strings.Repeat("a", maxURL-len(host))},
	} {
		if got, ok := URL(c.in); got != c.want || !ok {
			t.Errorf("URL(%.80q) = %.80q, %v", c.in, got, ok)
		}
	}
	for _, s := range []string{
		"", "example.org", "/path", "//example.org/", "#art_4",
		"javascript:alert(1)", "JavaScript:alert(1)", "java&#115;cript:alert(1)", "file:///etc/passwd", "data:text/html,x",
		"ssh://example.org", "x-man-page://ls", "vbscript:x",
		"https://", "https:///path", "https:example.org", "http:\\\\example.org", "https://example.org\\@evil.example",
		"https://user@evil.example/", "https://example.org:pass@evil.example/", "https://example.org&#64;evil.example/",
		"https://example.org:99x/",
		"https://example.org/\x1b]8;;", "https://example.org/\u202e", "https://example.org/&#27;", "https://example.org/&rlm;",
		"https://example.org/\x9c", "https://example.org/ a", "https://example.org/\n", "https://example.org/&NewLine;",
		"https://example.org/<b>", "https://example.org/\"", "https://example.org/%zz",
		" https://example.org", "mailto:", "mailto:desk", "mailto:@example.org",
		host + strings.Repeat("a", maxURL), host + strings.Repeat("ж", 400),
	} {
		if got, ok := URL(s); ok || got != "" {
			t.Errorf("URL(%.80q) = %.80q, %v, want a refusal", s, got, ok)
		}
	}
}

func FuzzURL(f *testing.F) {
	f.Add("https://example.org/?a=b&c")
	f.Add("mailto:a@b")
	f.Add("https://a&#64;b")
	f.Fuzz(func(t *testing.T, s string) {
		link, ok := URL(s)
		if !ok {
			return
		}
		harmless(t, link, "")
		if strings.ContainsFunc(link, func(r rune) bool { return r <= ' ' || r > '~' }) {
			t.Fatalf("URL(%+q) = %+q", s, link)
		}
		if again, ok := URL(link); !ok || again != link {
			t.Fatalf("URL(%+q) = %+q, of which URL gives %+q, %v", s, link, again, ok)
		}
	})
}
