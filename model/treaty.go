package model

import "briefing/model/edtf"

// Instrument is a treaty, charter or resolution (CSL treaty, ATOP).
type Instrument struct {
	Written      `yaml:"-"`
	ID           InstrumentID   `yaml:"id" required:"true" format:"slug"`
	Formerly     []string       `yaml:"formerly"`
	Title        string         `yaml:"title" required:"true"`
	Short        string         `yaml:"short"`
	Parties      []ActorID      `yaml:"parties" list:"one"`
	Signed       edtf.Date      `yaml:"signed"`
	Ratified     []Ratification `yaml:"ratified"`
	InForce      edtf.Date      `yaml:"in_force"`
	Terminated   edtf.Date      `yaml:"terminated"`
	Supersedes   []InstrumentID `yaml:"supersedes" list:"one"`
	Status       string         `yaml:"status"` // the authors' words, where dates do not tell
	Registration string         `yaml:"registration"`
	Versions     []Version      `yaml:"versions"`
	Provisions   []Provision    `yaml:"provisions"`
	Note         string         `yaml:"note"`
}

// Ratification is one party's consent to be bound.
type Ratification struct {
	Party ActorID   `yaml:"party" required:"true"`
	Date  edtf.Date `yaml:"date"`
}

// Version is one text of an instrument, in one language, from one source.
type Version struct {
	ID         VersionID `yaml:"id" required:"true" format:"slug"`
	Language   string    `yaml:"language"`
	Source     SourceID  `yaml:"source"`
	Authentic  bool      `yaml:"authentic"`
	Translator string    `yaml:"translator"`
	Note       string    `yaml:"note"`

	// Clauses are the texts of this version by eid, in the order of its file.
	Clauses []Clause `yaml:"-"`
}

// Clause is the text of one provision in one version.
type Clause struct {
	Where   Place
	EID     string // art_4
	Heading string
	Text    string
	Doubt   string // why the text cannot be taken for what the source says, see [Briefing.Doubting]
}

// Provision is one clause of an instrument and what it obliges to (ATOP).
type Provision struct {
	EID         string        `yaml:"id" required:"true" format:"eid"`
	Formerly    []string      `yaml:"formerly"`
	Heading     string        `yaml:"heading"`
	Summary     string        `yaml:"summary" format:"markdown"`
	Obligations []string      `yaml:"obligations" list:"one" enum:"defense offense neutrality nonaggression consultation cooperation other"`
	Trigger     string        `yaml:"trigger"`
	Response    string        `yaml:"response"`
	Qualifiers  []string      `yaml:"qualifiers" list:"one"`
	Duration    string        `yaml:"duration"`
	Parallel    []ProvisionID `yaml:"parallel" list:"one"`
	Wording     Wording       `yaml:"wording" enum:"absent"`
	Sources     []SourceID    `yaml:"sources" list:"one"` // who reports it, where no version holds it
	Note        string        `yaml:"note"`

	// ID is the whole id and Where the place it is written.
	ID    ProvisionID `yaml:"-"`
	Where Place       `yaml:"-"`
}

// Wording tells whether the words of a provision were seen.
type Wording string

// WordingAbsent marks a provision that is known only by what others say of it: no
// version holds its text, and its summary is no quotation.
const WordingAbsent Wording = "absent"
