"""Ad hoc."""
from pathlib import Path
import pytest
from checker_page import folder
I = Path("/work/shared/faults/inputs")
def cases():
    for d in sorted(I.iterdir()):
        for p in sorted(d.rglob("*")):
            if p.is_file() and p.name not in ("README.md","actual.txt","run.sh") and p.suffix!='.csv' and p.name!='datapackage.json' and not p.name.startswith('.') and '/spec' not in str(p):
                yield str(p.relative_to(I)), {p.name: p.read_bytes()}
            if p.is_file() and p.name=='datapackage.json' and '/third' not in str(p):
                yield str(p.relative_to(I)), {f.name:f.read_bytes() for f in p.parent.iterdir() if f.is_file()}
def test_all(open_page):
    out=open('/tmp/edges/page.log','w')
    for n,(name,files) in enumerate(cases()):
        if sum(map(len,files.values()))>3_000_000: print(name,'LARGE',file=out); continue
        checker=open_page("zh")
        try:
            checker.page.set_default_timeout(20000)
            checker.drop(files)
            notice=' / '.join(checker.page.locator('.gidar-notice:visible').all_inner_texts())
            choice=checker.page.locator('.gidar-choice:visible').count()
            v=checker.page.locator('.gidar-verdict').inner_text() if checker.page.locator('.gidar-verdict').count() else ''
            print(name,'| STATE',checker.state,'|',v[:90].replace('\n',' '),'| NOTICE',notice[:160].replace('\n',' '),'| choice',choice, sorted(checker.codes)[:6],file=out)
        except Exception as e:
            print(name,'EXC',type(e).__name__,str(e)[:150].replace('\n',' '),file=out)
        out.flush()
        checker.page.close()
