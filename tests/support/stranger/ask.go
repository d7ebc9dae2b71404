// What gidar conform asks of main.go: a case a line, with the editions of the folder that is named.
package main

import (
	"encoding/json"
	"os"
	"path/filepath"
)

func main() {
	editions := map[string]*Edition{}
	found, _ := filepath.Glob(os.Args[1] + "/*/identities.json")
	for _, path := range found {
		one := edition(filepath.Dir(path))
		editions[one.id] = one
	}
	cases, answers := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	cases.UseNumber()
	for {
		var given struct {
			Edition          string
			Report, Previous any
		}
		if cases.Decode(&given) != nil {
			return
		}
		this := editions[given.Edition]
		last := this
		if given.Previous != nil {
			named, _ := at(given.Previous, "/edition")
			last = editions[named.(string)]
		}
		findings := []map[string]any{}
		for _, one := range this.validate(given.Report, given.Previous, last) {
			findings = append(findings, map[string]any{
				"code": one.Code, "instance": one.Instance, "severity": one.Severity, "outcome": one.Outcome,
				"cells": this.terms(one), "left": one.Left, "right": one.Right})
		}
		answers.Encode(map[string]any{"findings": findings})
	}
}

// terms are the cells of the equation that a finding is about.
func (e *Edition) terms(found Finding) []string {
	for _, one := range append(append([]Equation{}, e.inside...), e.across...) {
		if one.Code == found.Code && one.Instance == found.Instance {
			return append(append(append([]string{}, one.Left...), one.Right...), one.Last...)
		}
	}
	return nil
}
