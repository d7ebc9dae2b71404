// A second implementation of the identities of the OGI annual report, from the vendored folder alone.
// Usage: gidargo FOLDER          run the identity and continuity cases of FOLDER/conformance
//
//	gidargo FOLDER REPORT [LAST]   validate a report
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

type Equation struct {
	Code, Instance, Severity string
	Left, Right, Last        []string
}
type Finding struct {
	Code, Severity, Instance, Outcome string
	Cells                             []string
	Left, Right                       json.Number
}
type Edition struct {
	id     string
	types  map[string]string // pointer -> type of the cell
	inside []Equation
	across []Equation
	rules  map[string]map[string]any
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
func load(path string, into any) {
	b, err := os.ReadFile(path)
	must(err)
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	must(d.Decode(into))
}

func edition(folder string) *Edition {
	var form struct {
		Id     string
		Tables []struct {
			Id      string
			Rows    []struct{ Id string }
			Columns []struct{ Id, Type string }
		}
	}
	load(folder+"/edition.json", &form)
	e := &Edition{types: map[string]string{}, rules: map[string]map[string]any{}}
	for _, t := range form.Tables {
		for _, r := range t.Rows {
			for _, c := range t.Columns {
				e.types["/tables/"+t.Id+"/"+r.Id+"/"+c.Id] = c.Type
			}
		}
	}
	var a struct {
		Edition    string
		Identities []Equation
	}
	load(folder+"/identities.json", &a)
	var b struct{ Continuity []Equation }
	load(folder+"/continuity.json", &b)
	e.id, e.inside, e.across = a.Edition, a.Identities, b.Continuity
	var r struct{ Rules []map[string]any }
	load(folder+"/rules.json", &r)
	for _, x := range r.Rules {
		e.rules[x["code"].(string)] = x
	}
	return e
}

// at gives the value at a JSON Pointer, and whether there is one.
func at(v any, pointer string) (any, bool) {
	for _, step := range strings.Split(pointer, "/")[1:] {
		m, ok := v.(map[string]any)
		if !ok {
			return nil, false
		}
		if v, ok = m[step]; !ok {
			return nil, false
		}
	}
	return v, true
}

var top = new(big.Rat).SetInt64(9007199254740991)

// cell: the figure, whether it is a blank, whether it is usable.
func cell(report any, pointer, typ string) (n *big.Rat, blank, usable bool) {
	v, ok := at(report, pointer)
	if !ok {
		return nil, false, false
	}
	if v == nil {
		return new(big.Rat), true, true
	}
	num, ok := v.(json.Number)
	if !ok {
		return nil, false, false
	}
	n, ok = new(big.Rat).SetString(num.String())
	if !ok || new(big.Rat).Abs(n).Cmp(top) > 0 || (n.Sign() < 0 && typ != "change") || (!n.IsInt() && typ != "money") {
		return nil, false, false
	}
	return n, false, true
}

type side struct {
	sum    *big.Rat
	blanks int
	free   bool // a blank change may be negative
}

func (s *side) add(e *Edition, report any, pointers []string) bool {
	for _, p := range pointers {
		typ, known := e.types[p]
		n, blank, usable := cell(report, p, typ)
		if !known || !usable {
			return false
		}
		s.sum.Add(s.sum, n)
		if blank {
			s.blanks++
			s.free = s.free || typ == "change"
		}
	}
	return true
}

func text(r *big.Rat) json.Number {
	if r.IsInt() {
		return json.Number(r.Num().String())
	}
	return json.Number(strings.TrimRight(r.FloatString(20), "0"))
}

func (e *Edition) equation(q Equation, report, last any, old *Edition) *Finding {
	l, r := side{sum: new(big.Rat)}, side{sum: new(big.Rat)}
	if !l.add(e, report, q.Left) || !r.add(e, report, q.Right) {
		return nil
	}
	if len(q.Last) > 0 && !r.add(old, last, q.Last) {
		return nil
	}
	f := &Finding{Code: q.Code, Instance: q.Instance, Severity: q.Severity, Left: text(l.sum), Right: text(r.sum)}
	switch l.sum.Cmp(r.sum) {
	case 0:
		return nil
	case -1:
		f.Outcome = outcome(l.blanks > 0 || l.free || r.free)
	case 1:
		f.Outcome = outcome(r.blanks > 0 || l.free || r.free)
	}
	if f.Outcome == "undetermined" {
		f.Severity = "warning"
	}
	return f
}

func outcome(canHold bool) string {
	if canHold {
		return "undetermined"
	}
	return "fails"
}

func (e *Edition) validate(report, last any, old *Edition) (found []Finding) {
	for _, q := range e.inside {
		if f := e.equation(q, report, nil, nil); f != nil {
			found = append(found, *f)
		}
	}
	if last != nil && year(last)+1 == year(report) {
		for _, q := range e.across {
			if f := e.equation(q, report, last, old); f != nil {
				found = append(found, *f)
			}
		}
	}
	return
}

func year(report any) int64 {
	v, _ := at(report, "/year")
	n, _ := v.(json.Number)
	y, _ := n.Int64()
	return y
}

// --- conformance -----------------------------------------------------------------------------------------------

type Op struct {
	Op, Path string
	Value    any
}

func patch(doc any, ops []Op) {
	for _, op := range ops {
		steps := strings.Split(op.Path, "/")[1:]
		owner := doc
		for _, s := range steps[:len(steps)-1] {
			owner = owner.(map[string]any)[s]
		}
		key := strings.NewReplacer("~1", "/", "~0", "~").Replace(steps[len(steps)-1])
		if op.Op == "remove" {
			delete(owner.(map[string]any), key)
		} else {
			owner.(map[string]any)[key] = op.Value
		}
	}
}

type Ref struct {
	Base, Edition string
	Patch         []Op
}
type Case struct {
	Description    string
	Editions, With []string
	Base           string
	Patch          []Op
	Edits          []any
	Previous       *Ref
	Children       []any
	Expect         []Finding
}

func key(f Finding) string {
	l, _ := new(big.Rat).SetString(orZero(f.Left))
	r, _ := new(big.Rat).SetString(orZero(f.Right))
	return fmt.Sprint(f.Code, " ", f.Severity, " ", f.Instance, " ", f.Outcome, " ", l.RatString(), " ", r.RatString())
}
func orZero(n json.Number) string {
	if n == "" {
		return "0"
	}
	return string(n)
}

func main() {
	folder := os.Args[1]
	e := edition(folder)
	editions := map[string]*Edition{e.id: e}
	if others, _ := filepath.Glob(filepath.Dir(strings.TrimRight(folder, "/")) + "/*/identities.json"); true {
		for _, o := range others {
			x := edition(filepath.Dir(o))
			editions[x.id] = x
		}
	}
	if len(os.Args) > 2 {
		var report, last any
		load(os.Args[2], &report)
		old := e
		if len(os.Args) > 3 {
			load(os.Args[3], &last)
			v, _ := at(last, "/edition")
			old = editions[v.(string)]
		}
		for _, f := range e.validate(report, last, old) {
			fmt.Println(f.Code, f.Instance, f.Outcome, f.Left, f.Right)
		}
		return
	}
	files, _ := filepath.Glob(folder + "/conformance/cases/*.json")
	ran, failed, left, skipped := 0, 0, 0, 0
	mine := map[string]bool{}
	for _, q := range append(append([]Equation{}, e.inside...), e.across...) {
		mine[q.Code] = true
	}
	for _, file := range files {
		var suite struct{ Cases []Case }
		load(file, &suite)
		for _, c := range suite.Cases {
			if !contains(c.Editions, e.id) {
				continue
			}
			if len(c.Edits) > 0 || len(c.Children) > 0 || missing(editions, c.With) {
				skipped++
				continue
			}
			var report, last any
			load(folder+"/conformance/bases/"+c.Base+"-"+e.id+"/report.json", &report)
			patch(report, c.Patch)
			old := e
			if c.Previous != nil {
				id := c.Previous.Edition
				if id == "" {
					id = e.id
				}
				old = editions[id]
				load(folder+"/conformance/bases/"+c.Previous.Base+"-"+id+"/report.json", &last)
				patch(last, c.Previous.Patch)
			}
			var want, got []string
			for _, f := range c.Expect {
				if !mine[f.Code] {
					left++
					continue
				}
				if f.Severity == "" {
					f.Severity = e.rules[f.Code]["severity"].(string)
				}
				want = append(want, key(f))
			}
			for _, f := range e.validate(report, last, old) {
				got = append(got, key(f))
			}
			sort.Strings(want)
			sort.Strings(got)
			ran++
			if strings.Join(want, "\n") != strings.Join(got, "\n") {
				failed++
				fmt.Printf("FAIL %s: %s\n  want %v\n  got  %v\n", filepath.Base(file), c.Description, want, got)
			}
		}
	}
	fmt.Printf("%s: %d cases run, %d failed, %d skipped (edits, children, editions), %d findings of other rules not compared\n", e.id, ran, failed, skipped, left)
	if failed > 0 {
		os.Exit(1)
	}
}

func contains(all []string, one string) bool {
	for _, x := range all {
		if x == one {
			return true
		}
	}
	return false
}
func missing(editions map[string]*Edition, ids []string) bool {
	for _, id := range ids {
		if editions[id] == nil {
			return true
		}
	}
	return false
}
