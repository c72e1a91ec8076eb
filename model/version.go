package model

// Versioned gives columns that name a provision without a version the version that
// fits beside the others: an authentic text, else one from the outlet that most of
// the columns can show, else the longest. Columns that name a version, and those
// that are no provision or have no text, stay as they are.
func (b *Briefing) Versioned(columns []ColumnID) []ColumnID {
	carried := map[string]int{} // by how many columns an outlet can be shown
	for _, id := range columns {
		seen := map[string]bool{}
		for _, t := range b.shown(id) {
			if o := b.carrier(t.Version); o != "" && !seen[o] {
				seen[o] = true
				carried[o]++
			}
		}
	}
	list := make([]ColumnID, len(columns))
	for i, id := range columns {
		list[i] = id
		p, v := id.Split()
		texts := b.shown(id)
		if v != "" || len(texts) == 0 {
			continue
		}
		best := texts[0]
		for _, t := range texts[1:] {
			if b.rather(t, best, carried) {
				best = t
			}
		}
		list[i] = ColumnID(string(p) + "@" + string(best.Version.ID))
	}
	return list
}

// shown are the texts that a column may show.
func (b *Briefing) shown(id ColumnID) []VersionText {
	if !id.IsProvision() {
		return nil
	}
	p, v := id.Split()
	var list []VersionText
	for _, t := range b.Texts(p) {
		if v == "" || t.Version.ID == v {
			list = append(list, t)
		}
	}
	return list
}

// carrier is the outlet that carries a version, its source where that has none.
func (b *Briefing) carrier(v *Version) string {
	s := b.Source(v.Source)
	if s == nil || s.Outlet() == "" {
		return string(v.Source)
	}
	return s.Outlet()
}

// rather tells whether a text is to be shown rather than another of the same clause.
func (b *Briefing) rather(t, other VersionText, carried map[string]int) bool {
	if t.Version.Authentic != other.Version.Authentic {
		return t.Version.Authentic
	}
	if x, y := carried[b.carrier(t.Version)], carried[b.carrier(other.Version)]; x != y {
		return x > y
	}
	return len(t.Clause.Text) > len(other.Clause.Text)
}
