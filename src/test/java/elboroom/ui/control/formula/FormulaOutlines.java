package elboroom.ui.control.formula;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/// Typesets the formulas in `formulas.tex` with jlatexmath and writes what `Formulas` reads: the outlines of all glyphs,
/// then the formulas, each with its width, ascent and descent and the places of its glyphs. Units are thousandths of an
/// em, with y downwards from the baseline.
final class FormulaOutlines {

    private static final String FOLDER = "elboroom/ui/control/formula/";
    static final Path SOURCES = Path.of("src/test/resources/" + FOLDER + "formulas.tex");
    static final Path OUTLINES = Path.of("src/main/resources/" + FOLDER + "formulas.tsv");

    /// Of the text, in points; spaces of fixed width are a part of an em that depends on it.
    private static final int SIZE = 12;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> glyphs = new ArrayList<>();

    private FormulaOutlines() {}

    /// Writes the file again.
    static void main() throws IOException {
        Files.write(OUTLINES, generate());
    }

    /// Returns the lines of the file.
    static List<String> generate() throws IOException {
        FormulaOutlines outlines = new FormulaOutlines();
        List<String> formulas = new ArrayList<>();
        sources().forEach((text, latex) -> formulas.add(outlines.formula(text, latex)));
        List<String> lines = new ArrayList<>(outlines.glyphs);
        lines.add("");
        lines.addAll(formulas);
        return lines;
    }

    /// Returns the LaTeX of each formula by its text.
    static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String line : Files.readAllLines(SOURCES)) {
            if (!line.startsWith("%")) {
                String[] parts = line.split("\t", -1);
                sources.put(parts[0], parts[1]);
            }
        }
        return sources;
    }

    private String formula(String text, String latex) {
        Box box = new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_TEXT, SIZE).getBox();
        OutlineRecorder recorder = new OutlineRecorder(this::glyph);
        box.draw(recorder, 0, 0);
        return String.join("\t", text, milli(box.getWidth()) + " " + milli(box.getHeight()) + " "
                + milli(box.getDepth()), String.join(" ", recorder.parts()));
    }

    private int glyph(String name, Shape outline) {
        return numbers.computeIfAbsent(name, _ -> {
            glyphs.add(path(outline));
            return glyphs.size() - 1;
        });
    }

    private static String path(Shape outline) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
            int segment = i.currentSegment(at);
            path.append("MLQCZ".charAt(segment));
            int numbers = new int[]{2, 2, 4, 6, 0}[segment];
            for (int k = 0; k < numbers; k++) {
                path.append(k == 0 ? "" : " ").append(milli(at[k]));
            }
        }
        return path.toString();
    }

    static long milli(double em) {
        return Math.round(em * 1000);
    }
}
