package elboroom.ui.control.map;

import java.io.StringReader;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javax.xml.parsers.DocumentBuilderFactory;

import elboroom.ui.control.FxTest;
import elboroom.ui.control.bar.BarStrip;
import elboroom.ui.control.chart.Legend;
import elboroom.ui.control.chart.LegendItem;
import elboroom.ui.control.code.CodeCell;
import elboroom.ui.control.code.CodeGrid;
import elboroom.ui.control.draw.NodeSvg;
import elboroom.ui.control.draw.ThemeColour;
import elboroom.ui.testing.Clusters;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Panes as SVG.
class MapSvgTest extends FxTest {

    private static final int POINTS = 10_000;

    private final PointCanvas map = onFx(PointCanvas::new);
    private final Legend legend = onFx(() -> new Legend(Orientation.VERTICAL));
    private final Label words = onFx(() -> new Label("first line\nsecond <line>"));

    private StackPane showMap() {
        StackPane plane = show(() -> {
            StackPane.setAlignment(legend, Pos.TOP_RIGHT);
            StackPane.setAlignment(words, Pos.TOP_LEFT);
            return new StackPane(map, legend, words);
        }, 600, 400);
        onFx(() -> {
            map.pointsProperty().set(PointSet.of(Clusters.latents(2, POINTS), 0, 1));
            map.markerProperty().set(new Point2D(0.5, 0.5));
            map.nameXProperty().set("z₀");
            map.belowProperty().set(List.of(new MapLayer.Lines(List.of(new float[]{0, 0, 1, Float.NaN, 1, 1, 2, 2}),
                    ThemeColour.SERIES_1, 0.5, 1)));
            legend.itemsProperty()
                    .set(IntStream.range(0, 10).mapToObj(id -> LegendItem.label(id, "class " + id + " & more"))
                            .toList());
            return plane;
        });
        settle();
        return plane;
    }

    @Test
    void aMapOfTenThousandPointsIsShapesAndText() throws Exception {
        StackPane plane = showMap();
        Supplier<String> later = onFx(() -> NodeSvg.of(plane));
        String text = later.get();
        Document svg = parse(text);
        assertThat(text.length()).isLessThan(600_000);
        assertThat(used(svg)).hasSize(POINTS);
        assertThat(svg.getDocumentElement().getTextContent()).contains("z₀", "−2", "class 3 & more", "first line",
                "second <line>");
        assertThat(elements(svg, "text").stream().filter(one -> one.getTextContent().equals("first line"))).hasSize(1);
        assertThat(elements(svg, "polyline")).as("a line with a gap").hasSize(1);
        assertThat(elements(svg, "image")).isEmpty();
        String accent = String.format("#%06x", 0xffffff & elboroom.ui.control.draw.Shades
                .argb(onFx(() -> map.colour(ThemeColour.ACCENT))));
        assertThat(elements(svg, "circle")).as("the current point")
                .anyMatch(circle -> circle.getAttribute("stroke").equals(accent));
    }

    @Test
    void hiddenAndDimmedPointsAreAsOnTheScreen() throws Exception {
        StackPane plane = showMap();
        int[] labels = map.pointsProperty().get().labels();
        BitSet some = new BitSet();
        some.set(0, 100);
        onFx(() -> {
            map.hiddenProperty().set(Set.of(3, 4));
            map.highlightedProperty().set(some);
            return plane;
        });
        Document svg = parse(onFx(() -> NodeSvg.of(plane)).get());
        long shown = IntStream.of(labels).filter(label -> label != 3 && label != 4).count();
        long bright = IntStream.range(0, 100).filter(i -> labels[i] != 3 && labels[i] != 4).count();
        assertThat(used(svg)).hasSize((int) shown);
        assertThat(used(svg).stream().filter(use -> use.getAttribute("xlink:href").startsWith("#m1-")).count())
                .as("after the others").isNotZero();
        List<String> styles = used(svg).stream().map(use -> use.getAttribute("xlink:href").replaceFirst("-.*", ""))
                .toList();
        assertThat(styles.stream().filter(styles.getLast()::equals)).hasSize((int) bright);
    }

    @Test
    void classesAreSymbolsIfTheUserWantsThat() throws Exception {
        StackPane plane = showMap();
        assertThat(symbols(parse(onFx(() -> NodeSvg.of(plane)).get()))).isEqualTo(1);
        onFx(() -> {
            Theme.markClasses(plane, true);
            return plane;
        });
        settle();
        Document svg = parse(onFx(() -> NodeSvg.of(plane)).get());
        assertThat(symbols(svg)).isEqualTo(10);
        assertThat(used(svg)).hasSize(POINTS);
        onFx(() -> {
            Theme.markClasses(plane, false);
            return plane;
        });
        settle();
        assertThat(symbols(parse(onFx(() -> NodeSvg.of(plane)).get()))).isEqualTo(1);
    }

    @Test
    void barsAndCodesAreShapes() throws Exception {
        BarStrip bars = onFx(() -> new BarStrip(ThemeColour.SERIES_1));
        CodeGrid codes = onFx(CodeGrid::new);
        StackPane pane = show(() -> new StackPane(bars, codes), 400, 200);
        onFx(() -> {
            bars.valuesProperty().set(new float[]{1, 2, 0.001f, Float.NaN});
            codes.setCells(2, List.of(new CodeCell(0, "7×", false), new CodeCell(1, "", true)));
            codes.chosenProperty().set(1);
            return pane;
        });
        settle();
        Document svg = parse(onFx(() -> NodeSvg.of(pane)).get());
        assertThat(svg.getDocumentElement().getTextContent()).contains("2.00", "7×");
        assertThat(elements(svg, "rect")).as("4 bars, 2 codes and the frame of one").hasSizeGreaterThan(6);
    }

    private static long symbols(Document svg) {
        return elements(svg, "path").stream().filter(path -> path.hasAttribute("id"))
                .map(path -> path.getAttribute("d"))
                .distinct().count();
    }

    private static List<Element> used(Document svg) {
        return elements(svg, "use");
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
