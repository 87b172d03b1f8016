package elboroom.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Labels and lines are distinguishable with every kind of colour vision.
class ThemeColoursTest {

    /// Linear RGB to linear RGB at full severity: Machado, Oliveira & Fernandes 2009, table 1.
    private static final List<double[][]> VISIONS = List.of(new double[][]{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][]{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
                    {-0.003882, -0.048116, 1.051998}},
            new double[][]{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
                    {-0.011820, 0.042940, 0.968881}},
            new double[][]{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
                    {0.004733, 0.691367, 0.303900}});
    /// Linear RGB to cone responses, and their cube roots to OKLab: Ottosson 2020.
    private static final double[][] CONES = {{0.4122214708, 0.5363325363, 0.0514459929},
            {0.2119034982, 0.6806995451, 0.1073969566}, {0.0883024619, 0.2817188376, 0.6299787005}};
    private static final double[][] OKLAB = {{0.2104542553, 0.7936177850, -0.0040720468},
            {1.9779984951, -2.4285922050, 0.4505937099}, {0.0259040371, 0.7827717662, -0.8086757660}};

    @ParameterizedTest
    @EnumSource(Theme.class)
    void labelsAreDistinguishableWithAnyColourVision(Theme theme) throws IOException {
        assertThat(smallestDistance(colours(theme, "class"), VISIONS)).isGreaterThan(0.085);
        assertThat(smallestDistance(colours(theme, "class"), VISIONS.subList(0, 1))).isGreaterThan(0.12);
    }

    @Test
    void aClassHasTheSameColourInBothThemes() throws IOException {
        List<Color> dark = colours(Theme.DARK, "class");
        List<Color> light = colours(Theme.LIGHT, "class");
        for (int label = 0; label < dark.size(); label++) {
            assertThat(turn(dark.get(label), light.get(label))).as("hue of class " + label).isLessThan(8);
            assertThat(lightness(dark.get(label)) - lightness(light.get(label))).as("lightness of class " + label)
                    .isBetween(0.0, 0.2);
        }
    }

    @Test
    void aLineHasASimilarHueInBothThemes() throws IOException {
        List<Color> dark = colours(Theme.DARK, "series");
        List<Color> light = colours(Theme.LIGHT, "series");
        for (int line = 0; line < dark.size(); line++) {
            assertThat(turn(dark.get(line), light.get(line))).as("hue of line " + line).isLessThan(26);
            assertThat(chroma(dark.get(line))).as("chroma of line " + line).isGreaterThan(0.075);
            assertThat(chroma(light.get(line))).as("chroma of line " + line).isGreaterThan(0.075);
        }
    }

    @Test
    void similarHuesHaveTheSameOrderOfLightnessInBothThemes() throws IOException {
        List<Color> dark = colours(Theme.DARK, "class");
        List<Color> light = colours(Theme.LIGHT, "class");
        for (int i = 0; i < dark.size(); i++) {
            for (int j = 0; j < dark.size(); j++) {
                if (turn(dark.get(i), dark.get(j)) < 60 && lightness(dark.get(i)) > lightness(dark.get(j))) {
                    assertThat(lightness(light.get(i))).as("class " + i + " beside class " + j)
                            .isGreaterThan(lightness(light.get(j)));
                }
            }
        }
    }

    @Test
    void noLabelIsNearlyBlackOrWhiteOrGrey() throws IOException {
        assertThat(colours(Theme.DARK, "class")).allSatisfy(colour -> {
            assertThat(lightness(colour)).isBetween(0.48, 0.90);
            assertThat(chroma(colour)).isGreaterThan(0.075);
        });
        assertThat(colours(Theme.LIGHT, "class")).allSatisfy(colour -> {
            assertThat(lightness(colour)).isBetween(0.45, 0.73);
            assertThat(chroma(colour)).isGreaterThan(0.075);
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void unlabelledExamplesAreGreyAndUnlikeAnyLabel(Theme theme) throws IOException {
        Color unlabelled = colour(theme, "unlabelled");
        assertThat(chroma(unlabelled)).isLessThan(0.03);
        assertThat(colours(theme, "class")).allSatisfy(label -> assertThat(
                smallestDistance(List.of(label, unlabelled), VISIONS)).isGreaterThan(0.065));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void labelsContrastWithTheWindow(Theme theme) throws IOException {
        double least = theme == Theme.DARK ? 3 : 2.7;
        assertThat(colours(theme, "class"))
                .allSatisfy(colour -> assertThat(Contrast.of(colour, colour(theme, "window"))).isGreaterThan(least));
    }

    private static double turn(Color first, Color second) {
        double turn = Math.abs(hue(first) - hue(second));
        return Math.min(turn, 360 - turn);
    }

    private static double lightness(Color colour) {
        return oklab(linear(colour))[0];
    }

    private static double chroma(Color colour) {
        double[] lab = oklab(linear(colour));
        return Math.hypot(lab[1], lab[2]);
    }

    /// Degrees in OKLab.
    private static double hue(Color colour) {
        double[] lab = oklab(linear(colour));
        return Math.toDegrees(Math.atan2(lab[2], lab[1]));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void linesAreDistinguishableWithAnyColourVision(Theme theme) throws IOException {
        assertThat(smallestDistance(colours(theme, "series"), VISIONS)).isGreaterThan(0.10);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textContrastsWithTheWindow(Theme theme) throws IOException {
        Color window = colour(theme, "window");
        assertThat(Contrast.of(colour(theme, "text"), window)).isGreaterThan(12);
        assertThat(Contrast.of(colour(theme, "unlabelled"), window)).isGreaterThan(4.5);
        assertThat(Contrast.of(colour(theme, "muted"), window)).isGreaterThan(4.5);
        assertThat(Contrast.of(colour(theme, "faint"), window)).isGreaterThan(4.5);
        assertThat(Contrast.of(colour(theme, "accent"), window)).isGreaterThan(4.5);
        assertThat(Contrast.of(colour(theme, "on-accent"), colour(theme, "accent"))).isGreaterThan(4.5);
    }

    private static double smallestDistance(List<Color> colours, List<double[][]> visions) {
        double smallest = Double.POSITIVE_INFINITY;
        for (double[][] vision : visions) {
            List<double[]> seen = colours.stream().map(colour -> oklab(times(vision, linear(colour)))).toList();
            for (int i = 0; i < seen.size(); i++) {
                for (int j = 0; j < i; j++) {
                    smallest = Math.min(smallest, distance(seen.get(i), seen.get(j)));
                }
            }
        }
        return smallest;
    }

    private static double[] linear(Color colour) {
        return Stream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
                .mapToDouble(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4)).toArray();
    }

    private static double[] oklab(double[] linear) {
        double[] cones = times(CONES, new double[]{Math.clamp(linear[0], 0, 1), Math.clamp(linear[1], 0, 1),
                Math.clamp(linear[2], 0, 1)});
        return times(OKLAB, new double[]{Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])});
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            product[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
        }
        return product;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static Color colour(Theme theme, String name) throws IOException {
        return find(theme, "-elbo-" + name + ":").getFirst();
    }

    private static List<Color> colours(Theme theme, String kind) throws IOException {
        return find(theme, "-elbo-" + kind + "-\\d:");
    }

    private static List<Color> find(Theme theme, String name) throws IOException {
        try (InputStream sheet = URI.create(theme.stylesheets().getFirst()).toURL().openStream()) {
            String css = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile(name + " (#[0-9a-f]{6});").matcher(css).results()
                    .map(match -> Color.web(match.group(1))).toList();
        }
    }
}
