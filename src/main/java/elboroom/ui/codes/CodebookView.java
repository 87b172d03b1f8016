package elboroom.ui.codes;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.metrics.CodeUsage;
import elboroom.ui.control.Csv;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.PaneActions;
import elboroom.ui.control.PaneHeader;
import elboroom.ui.control.StepNote;
import elboroom.ui.control.bar.BarStrip;
import elboroom.ui.control.code.CodeCell;
import elboroom.ui.control.code.CodeGrid;
import elboroom.ui.control.draw.ThemeColour;
import org.jspecify.annotations.Nullable;

/// The codebook pane: how often held-out examples use each code; clicking one sets it at the selected position. Runs
/// on the FX thread.
public final class CodebookView extends VBox {

    private static final double BARS = 150;

    private final CodesViewModel viewModel;
    private final Messages messages;

    public CodebookView(CodesViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().addAll("pane", "codebook-pane");
        Label summary = new Label();
        summary.getStyleClass().add("note");
        summary.setWrapText(true);
        HeaderButtons.hint(summary, messages.text("codes.summary.hint"));
        viewModel.usage().subscribe(usage -> summary.setText(caption(usage)));
        Label hint = new Label(messages.text("codes.palette"));
        hint.getStyleClass().add("note");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        CodeGrid palette = palette();
        setVgrow(palette, Priority.ALWAYS);
        getChildren().addAll(
                new PaneHeader(messages.text("codes.codebook"), new StepNote(messages, viewModel.outdatedStep()),
                        summary),
                bars(), hint, palette);
        PaneActions.of("codebook", this).withCsv(this::csv).on(this);
    }

    private String csv() {
        CodeUsage usage = viewModel.usage().get();
        Csv csv = new Csv("code", "count");
        for (int code = 0; usage != null && code < usage.counts().length; code++) {
            csv.row(code, usage.counts()[code]);
        }
        return csv.toString();
    }

    private String caption(@Nullable CodeUsage usage) {
        return usage == null
                ? messages.text("codes.unknown")
                : messages.text("codes.summary", usage.used(), usage.dead(), usage.perplexity());
    }

    private BarStrip bars() {
        BarStrip strip = new BarStrip(ThemeColour.SERIES_0);
        strip.setId("code-usage");
        strip.setPrefHeight(BARS);
        strip.setMinHeight(0);
        strip.setName(code -> messages.text("codes.code", code));
        strip.unitProperty().set("%");
        strip.deadBelowProperty().set(Float.MIN_VALUE);
        strip.setAccessibleText(messages.text("codes.usage"));
        HeaderButtons.hint(strip, messages.text("codes.usage.hint"));
        viewModel.usage().subscribe(usage -> strip.valuesProperty().set(percentages(usage)));
        viewModel.code().subscribe(code -> strip.markedProperty().set(Set.of(code.intValue())));
        strip.setOnPick(viewModel::choose);
        return strip;
    }

    private CodeGrid palette() {
        CodeGrid grid = new CodeGrid();
        grid.setId("code-palette");
        grid.setAccessibleText(messages.text("codes.palette"));
        HeaderButtons.hint(grid, messages.text("codes.palette.hint"));
        viewModel.size().subscribe(() -> grid.setCells(cells()));
        viewModel.usage().subscribe(() -> grid.setCells(cells()));
        grid.setCells(cells());
        viewModel.code().subscribe(code -> {
            grid.chosenProperty().set(code.intValue());
            grid.reveal(code.intValue());
        });
        grid.setOnPick(viewModel::choose);
        return grid;
    }

    private List<CodeCell> cells() {
        CodeUsage usage = viewModel.usage().get();
        return IntStream.range(0, viewModel.size().get()).mapToObj(code -> usage == null
                ? new CodeCell(code, "", false)
                : new CodeCell(code, messages.text("codes.count", usage.counts()[code]), usage.counts()[code] == 0))
                .toList();
    }

    private static float[] percentages(@Nullable CodeUsage usage) {
        if (usage == null) {
            return new float[0];
        }
        long total = Math.max(1, LongStream.of(usage.counts()).sum());
        float[] percentages = new float[usage.size()];
        for (int code = 0; code < percentages.length; code++) {
            percentages[code] = 100f * usage.counts()[code] / total;
        }
        return percentages;
    }
}
