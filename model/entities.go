package model

import (
	"strings"

	"briefing/model/edtf"
)

// The yaml tags name the keys of the briefing folder, in the order of the
// fields here; `list:"one"` marks a list that may be written as a single value,
// `enum` the values that a key may take, `required` what must be there and
// `format:"markdown"` prose. Loader, formatter and schema read the same tags.

// Meta describes a briefing as a whole (briefing.yaml).
type Meta struct {
	Written  `yaml:"-"`
	Format   int         `yaml:"format" required:"true"`
	ID       string      `yaml:"id" required:"true" format:"slug"`
	Formerly []string    `yaml:"formerly"`
	Title    string      `yaml:"title" required:"true"`
	Subtitle string      `yaml:"subtitle"`
	AsOf     edtf.Date   `yaml:"as_of"`     // the day up to which it is meant to hold
	Language string      `yaml:"language"`  // BCP 47
	TimeZone string      `yaml:"time_zone"` // IANA name
	Authors  []string    `yaml:"authors"`
	License  string      `yaml:"license"`
	Handling string      `yaml:"handling"` // free text, e.g. Public
	Silence  []Silencing `yaml:"silence"`
	Summary  string      `yaml:"summary" format:"markdown"` // bottom line up front
}

// Silencing switches one warning off, with the reason. Errors cannot be silenced.
type Silencing struct {
	Code   string `yaml:"code" required:"true"`
	Reason string `yaml:"reason" required:"true"`
}

// Actor is a person, organisation, public body or country (FollowTheMoney,
// Popolo, PLOVER).
type Actor struct {
	Written     `yaml:"-"`
	ID          ActorID      `yaml:"id" required:"true" format:"slug"`
	Formerly    []string     `yaml:"formerly"`
	Kind        ActorKind    `yaml:"kind" required:"true" enum:"person organization public-body country"`
	Name        string       `yaml:"name" required:"true"`
	NativeName  string       `yaml:"native_name"`
	Alias       []string     `yaml:"alias" list:"one"`
	WeakAlias   []string     `yaml:"weak_alias" list:"one"` // may match others too
	Country     string       `yaml:"country"`               // ISO 3166-1 alpha-3
	Sector      string       `yaml:"sector"`                // PLOVER: GOV, MIL, IGO, JRN …
	Wikidata    string       `yaml:"wikidata"`
	Anonymous   bool         `yaml:"anonymous"`
	Possibly    []ActorID    `yaml:"possibly" list:"one"` // whom an anonymous speaker might be; never merged
	Memberships []Membership `yaml:"memberships"`
	Summary     string       `yaml:"summary" format:"markdown"`
}

// ActorKind is the kind of an actor.
type ActorKind string

// The kinds of actor.
const (
	Person       ActorKind = "person"
	Organization ActorKind = "organization"
	PublicBody   ActorKind = "public-body"
	Country      ActorKind = "country"
)

// Membership is a role held in an organisation, dated as far as known (Popolo).
type Membership struct {
	Organization ActorID   `yaml:"organization" required:"true"`
	Role         string    `yaml:"role"`
	From         edtf.Date `yaml:"from"`
	To           edtf.Date `yaml:"to"`
}

// Issue is a question on which actors take positions (a concept in discourse
// network analysis).
type Issue struct {
	Written  `yaml:"-"`
	ID       IssueID  `yaml:"id" required:"true" format:"slug"`
	Formerly []string `yaml:"formerly"`
	Label    string   `yaml:"label" required:"true"`
	Question string   `yaml:"question"` // a yes/no question
	Asks     Asks     `yaml:"asks" enum:"fact policy"`
	Summary  string   `yaml:"summary" format:"markdown"`
}

// Asks tells what a question asks for, and so what a stance on it says: "no" to a
// question of fact is no opposition. Absent means policy.
type Asks string

// What a question may ask for: what is the case, in fact or in law, or what should
// be.
const (
	AsksFact   Asks = "fact"
	AsksPolicy Asks = "policy"
)

// Source is a text that was read (CSL-JSON names where they exist).
type Source struct {
	Written       `yaml:"-"`
	ID            SourceID  `yaml:"id" required:"true" format:"slug"`
	Formerly      []string  `yaml:"formerly"`
	Type          string    `yaml:"type" enum:"article-newspaper article-magazine article-journal article webpage post post-weblog treaty legislation speech interview press-release broadcast report book chapter hearing personal_communication document"`
	Title         string    `yaml:"title"`
	Short         string    `yaml:"title-short"` // what the authors call it, where its own name is long or missing
	Author        []string  `yaml:"author" list:"one"`
	Container     string    `yaml:"container-title"` // the outlet
	Publisher     string    `yaml:"publisher"`
	Issued        edtf.Date `yaml:"issued"` // absent if unknown; a site's clock is never it
	Dateline      string    `yaml:"dateline"`
	Accessed      edtf.Date `yaml:"accessed"`
	URL           string    `yaml:"url"`
	Language      string    `yaml:"language"`
	OriginalTitle string    `yaml:"original_title"`
	Translator    string    `yaml:"translator"`
	Origin        SourceID  `yaml:"origin"` // the source it derives from
	Reliability   string    `yaml:"reliability" enum:"A B C D E F"`
	Descriptor    string    `yaml:"descriptor"` // ICD 206: who speaks here, how near to the facts
	Body          BodyKind  `yaml:"body" enum:"full excerpt absent"`
	Note          string    `yaml:"note"`

	// Text is the body of the file after the front matter, byte for byte, and
	// TextLine the line on which it begins.
	Text     string `yaml:"-"`
	TextLine int    `yaml:"-"`
}

// BodyKind tells how much of a source its file holds.
type BodyKind string

// How much of a source a briefing holds.
const (
	BodyFull    BodyKind = "full"
	BodyExcerpt BodyKind = "excerpt"
	BodyAbsent  BodyKind = "absent"
)

// Quote is one piece of reported speech (schema.org Quotation, W3C
// TextQuoteSelector, PolNeAR).
type Quote struct {
	Written     `yaml:"-"`
	ID          QuoteID       `yaml:"id" required:"true" format:"slug"`
	Formerly    []string      `yaml:"formerly"`
	Speakers    []SpeakerID   `yaml:"speaker" list:"one"` // none: the source does not say
	OnBehalfOf  ActorID       `yaml:"on_behalf_of"`
	Attribution string        `yaml:"attribution"` // the speaker as printed
	Type        QuoteType     `yaml:"type" required:"true" enum:"direct mixed indirect"`
	Exact       string        `yaml:"exact" required:"true"` // verbatim in the source
	Prefix      string        `yaml:"prefix"`
	Suffix      string        `yaml:"suffix"`
	Cue         string        `yaml:"cue"`  // the reporting words
	Said        edtf.Date     `yaml:"said"` // when it was said
	Occasion    string        `yaml:"occasion"`
	Event       EventID       `yaml:"event"`
	Via         []ActorID     `yaml:"via" list:"one"` // who relays it
	Language    string        `yaml:"language"`
	Translation *Translation  `yaml:"translation"`
	Statement   StatementID   `yaml:"statement" format:"slug"`
	Issues      []IssueID     `yaml:"issues" list:"one"`
	Provisions  []ProvisionID `yaml:"provisions" list:"one"`
	Mentions    []ActorID     `yaml:"mentions" list:"one"`
	Status      QuoteStatus   `yaml:"status" enum:"ok disputed misattributed"`
	Credibility int           `yaml:"credibility" enum:"1 2 3 4 5 6"` // Admiralty 1-6; 0 unknown
	Note        string        `yaml:"note"`

	// Source is the source it was taken from: the name of its file.
	Source SourceID `yaml:"-"`

	// Doubt is why its words cannot be taken for what the source says; empty where
	// nothing is known to speak against them. See [Briefing.Doubting].
	Doubt string `yaml:"-"`
}

// Translation of a quote, and whose it is.
type Translation struct {
	Text     string `yaml:"text" required:"true"`
	Language string `yaml:"language"`
	By       string `yaml:"by"`

	// Doubt is why its quotation marks are not to be believed; empty where nothing
	// is known to speak against them.
	Doubt string `yaml:"-"`
}

// QuoteType tells whose words the words are.
type QuoteType string

// Direct: all of it stood inside quotation marks. Mixed: fragments did, and keep
// their marks. Indirect: the outlet's own words, never shown in marks.
const (
	Direct   QuoteType = "direct"
	Mixed    QuoteType = "mixed"
	Indirect QuoteType = "indirect"
)

// QuoteStatus tells whether a quote is contested.
type QuoteStatus string

// The states of a quote. An absent status means OK.
const (
	StatusOK            QuoteStatus = "ok"
	StatusDisputed      QuoteStatus = "disputed"
	StatusMisattributed QuoteStatus = "misattributed"
)

// Position is the stance of one actor on one issue from one day on (a statement
// in discourse network analysis). A change of position is two entries.
type Position struct {
	Written  `yaml:"-"`
	Slug     string       `yaml:"id" format:"slug"`
	Actor    ActorID      `yaml:"actor" required:"true"`
	Issue    IssueID      `yaml:"issue" required:"true"`
	Stance   Stance       `yaml:"stance" required:"true" enum:"-2 -1 0 1 2"`
	Modality Modality     `yaml:"modality" enum:"asserted considering conditional denied"`
	From     edtf.Date    `yaml:"from"`
	To       edtf.Date    `yaml:"to"`
	Evidence []EvidenceID `yaml:"evidence" list:"one"`
	Note     string       `yaml:"note"`
}

// ID names a position: the id it was given, or actor, issue and first day joined
// to a slug, e.g. blinken--arms-to-ukraine--2024-06-20.
func (p *Position) ID() PositionID {
	if p.Slug != "" {
		return PositionID(p.Slug)
	}
	id := string(p.Actor) + "--" + string(p.Issue)
	if !p.From.IsZero() {
		id += "--" + strings.Map(slugRune, strings.ToLower(p.From.String()))
	}
	return PositionID(id)
}

// Stance runs from -2, opposes strongly, to +2, supports strongly.
type Stance int

// Modality tells how firmly a position is taken. An absent modality means asserted.
type Modality string

// The modalities.
const (
	Asserted    Modality = "asserted"
	Considering Modality = "considering"
	Conditional Modality = "conditional"
	Denied      Modality = "denied"
)

// Event is something that happened (PLOVER, EDTF).
type Event struct {
	Written     `yaml:"-"`
	ID          EventID        `yaml:"id" required:"true" format:"slug"`
	Formerly    []string       `yaml:"formerly"`
	Title       string         `yaml:"title" required:"true"`
	Date        edtf.Date      `yaml:"date"`
	End         edtf.Date      `yaml:"end"`
	Place       string         `yaml:"place"`
	Type        string         `yaml:"type" enum:"agree consult support concede cooperate aid yield retreat request demand investigate accuse reject threaten protest sanction mobilize coerce assault"`
	Actors      []ActorID      `yaml:"actors" list:"one"`
	Summary     string         `yaml:"summary" format:"markdown"`
	Sources     []SourceID     `yaml:"sources" list:"one"`
	Instruments []InstrumentID `yaml:"instruments" list:"one"`
	Accounts    []Account      `yaml:"accounts"`
	Important   bool           `yaml:"important"`
	Disputed    string         `yaml:"disputed"` // what is disputed; empty: nothing
	Note        string         `yaml:"note"`
}

// Account is one side's own read-out of an event.
type Account struct {
	By     ActorID  `yaml:"by" required:"true"`
	Source SourceID `yaml:"source" required:"true"`
}

// Comparison puts texts side by side and says on which points they differ.
type Comparison struct {
	Written  `yaml:"-"`
	ID       ComparisonID `yaml:"id" required:"true" format:"slug"`
	Formerly []string     `yaml:"formerly"`
	Title    string       `yaml:"title" required:"true"`
	Question string       `yaml:"question"`
	Columns  []ColumnID   `yaml:"columns" required:"true"` // 2 to 4
	Points   []Point      `yaml:"points"`
	Note     string       `yaml:"note"`
}

// Point is one row of a comparison: a label and one cell per column.
type Point struct {
	Label string   `yaml:"label" required:"true"`
	Cells []string `yaml:"cells" required:"true"`
}

// Judgment is the authors' own assessment, kept apart from reported fact (ICD 203).
type Judgment struct {
	Written    `yaml:"-"`
	ID         JudgmentID   `yaml:"id" required:"true" format:"slug"`
	Formerly   []string     `yaml:"formerly"`
	Text       string       `yaml:"text" required:"true"`
	Likelihood string       `yaml:"likelihood" enum:"almost-no-chance very-unlikely unlikely roughly-even likely very-likely almost-certain"`
	Confidence string       `yaml:"confidence" enum:"low moderate high"`
	Evidence   []EvidenceID `yaml:"evidence" list:"one"`
	Note       string       `yaml:"note"`
}
