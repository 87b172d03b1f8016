package elboroom.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import elboroom.cli.output.Screen;
import elboroom.cli.output.Table;
import elboroom.domain.data.HeldOut;
import elboroom.domain.run.HeldOutQuantity;
import elboroom.domain.run.SettingsTable;
import elboroom.domain.training.Evaluation;
import elboroom.metrics.Procrustes;
import elboroom.store.run.ComparisonJson;

/// Prints the differences between runs and their results for the probe, one column per run; then the similarity of
/// their latent spaces.
final class CompareReport {

    private static final String UNKNOWN = "-";

    private final Screen screen;
    private final List<Compared> runs;
    private final SettingsTable differing;

    CompareReport(Screen screen, List<Compared> runs) {
        this.screen = screen;
        this.runs = runs;
        this.differing = SettingsTable.of(runs.stream().map(each -> each.run().spec()).toList(),
                runs.stream().map(each -> each.run().opened().history().changes()).toList()).differing();
    }

    void print() {
        Table table = new Table();
        row(table, "", Compared::name);
        for (SettingsTable.Row row : differing.rows()) {
            table.row(cells(screen.text(row.key()),
                    row.values().stream().map(value -> value.isEmpty() ? UNKNOWN : value).toList()));
        }
        row(table, screen.text("cli.compare.step"), each -> each.run().evaluation()
                .map(evaluation -> screen.numbers().integer((double) evaluation.step())).orElse(UNKNOWN));
        row(table, screen.text("cli.compare.bound", bounds()),
                each -> each.hasBound() ? figure(each, ends -> ends.heldOut().negativeElbo()) : UNKNOWN);
        row(table, screen.text("cli.compare.reconstruction"),
                each -> figure(each, ends -> ends.heldOut().reconstruction()));
        row(table, screen.text("cli.compare.kl"),
                each -> each.hasBound() ? figure(each, ends -> ends.heldOut().kl()) : UNKNOWN);
        row(table, screen.text("cli.compare.probe"),
                each -> screen.numbers().twoDecimals(each.reconstruction().losses().reconstruction()));
        row(table, screen.text("cli.compare.probe.kl"),
                each -> each.hasBound() ? screen.numbers().twoDecimals(each.reconstruction().losses().kl()) : UNKNOWN);
        table.print(screen.out());
        for (ComparisonJson.Pair pair : pairs()) {
            screen.print("cli.compare.procrustes", runs.get(pair.first()).name(), runs.get(pair.second()).name(),
                    pair.distance());
        }
    }

    private String bounds() {
        String names = runs.stream().filter(Compared::hasBound)
                .map(each -> screen.quantities().of(each.run().spec().model().family())).distinct()
                .collect(Collectors.joining(" / "));
        return names.isEmpty() ? screen.quantities().of(HeldOutQuantity.NEGATIVE_ELBO) : names;
    }

    void json() {
        screen.json(ComparisonJson.text(runs.stream().map(each -> new ComparisonJson.Run(each.run().spec(),
                each.run().snapshot().step(), each.run().evaluation(), each.reconstruction())).toList(), differing,
                pairs()));
    }

    private String figure(Compared compared, Function<Evaluation, Double> figure) {
        return compared.run().evaluation().map(figure).map(screen.numbers()::twoDecimals).orElse(UNKNOWN);
    }

    private void row(Table table, String name, Function<Compared, String> cell) {
        table.row(cells(name, runs.stream().map(cell).toList()));
    }

    private static String[] cells(String name, List<String> values) {
        List<String> cells = new ArrayList<>(values);
        cells.addFirst(name);
        return cells.toArray(String[]::new);
    }

    /// The pairs with the same held-out examples and number of dimensions.
    private List<ComparisonJson.Pair> pairs() {
        List<ComparisonJson.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (int j = i + 1; j < runs.size(); j++) {
                if (comparable(runs.get(i), runs.get(j))) {
                    var first = runs.get(i).latents().orElseThrow();
                    double distance = Procrustes.fit(runs.get(j).latents().orElseThrow().mean(), first.mean(),
                            first.dimensions()).distance();
                    pairs.add(new ComparisonJson.Pair(i, j, distance));
                }
            }
        }
        return pairs;
    }

    private static boolean comparable(Compared one, Compared other) {
        Optional<HeldOut> examples = one.heldOut();
        return examples.isPresent() && other.heldOut().map(examples.get()::same).orElse(false)
                && one.run().spec().model().latent() == other.run().spec().model().latent();
    }
}
