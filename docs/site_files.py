"""What the site needs beside its pages: the released files, the look of the drawn form, the language of a page."""

import shutil
from pathlib import Path
from typing import Any


def on_post_build(config: Any) -> None:
    """Serve every release byte for byte as /<edition>/<version>/..., and the newest as latest."""
    root, site = Path(config.config_file_path).parent, Path(config.site_dir)
    for edition in sorted(path for path in (root / "spec/releases").glob("*") if path.is_dir()):
        versions = sorted(edition.iterdir(), key=lambda path: [int(n) for n in path.name.split(".")])
        for folder, name in [*((path, path.name) for path in versions), (versions[-1], "latest")]:
            shutil.copytree(folder, site / edition.name / name, dirs_exist_ok=True)


def on_post_page(output: str, page: Any, config: Any) -> str:
    """English pages say so: the theme knows one language for the whole site."""
    return output.replace('<html lang="zh"', '<html lang="en"', 1) if page.file.src_uri.startswith("en/") else output


def on_files(files: Any, config: Any) -> Any:
    """The look of the drawn form has one place, the published form.css."""
    from mkdocs.structure.files import File

    source = Path(config.config_file_path).parent / "spec/form.css"
    files.append(File.generated(config, "assets/form.css", abs_src_path=str(source)))
    return files
