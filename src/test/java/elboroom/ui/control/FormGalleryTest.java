package elboroom.ui.control;

import java.io.IOException;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import elboroom.ui.control.chart.LossChart;
import elboroom.ui.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// JavaFX's own controls and their pop-ups.
class FormGalleryTest extends Gallery {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void javaFxControlsAndPopUpsFollowTheTheme(Theme theme) throws IOException {
        Parent root = show(theme, FormGalleryTest::forms, 620, 420);
        settle();
        onFx(() -> {
            ((ComboBox<?>) root.lookup("#choice")).show();
            Label tipped = (Label) root.lookup("#tipped");
            new Tooltip("β scales the KL term: loss = reconstruction + β · KL").show(tipped, 300, 300);
            return root;
        });
        settle();
        assertThat(save("forms-" + theme, root.getScene())).isNotEmptyFile();
        int number = 0;
        for (Window window : onFx(() -> List.copyOf(Window.getWindows()))) {
            if (window instanceof PopupWindow) {
                assertThat(save("popup-" + number++ + "-" + theme, window.getScene())).isNotEmptyFile();
            }
        }
    }

    private static Parent forms() {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("choice");
        choice.getItems().addAll("Bernoulli", "Gaussian, fixed σ", "Gaussian, one learned σ");
        choice.getSelectionModel().select(0);
        TextField wrong = new TextField("400, x");
        wrong.pseudoClassStateChanged(PseudoClass.getPseudoClass("invalid"), true);
        Label error = new Label(
                "Enter layer widths as integers from 1 to 16,384, as in 400, 128 (got “400, x”).");
        error.getStyleClass().add("error-line");
        Label tipped = label("β");
        tipped.setId("tipped");
        CheckBox check = new CheckBox("Invert dark on light");
        check.setSelected(true);
        Button disabled = new Button("Stop");
        disabled.setDisable(true);
        Button link = new Button("random");
        link.getStyleClass().add("link");
        Button focused = new Button("Pause");
        Button accent = new Button("Train");
        accent.getStyleClass().add("accent");
        accent.setDisable(true);
        ProgressBar progress = new ProgressBar(0.4);
        Slider still = new Slider(-3, 3, 1);
        still.setDisable(true);
        MenuButton menu = new MenuButton("mnist-2d");
        Spinner<Integer> spinner = new Spinner<>(1, 512, 20);
        spinner.setEditable(true);
        LossChart empty = new LossChart();
        empty.emptyTextProperty().set("학습을 시작하면 손실이 여기에 나타납니다.");
        empty.setPrefHeight(40);
        VBox pane = new VBox(new SectionTitle("재구성"), empty, choice, wrong, error, tipped, check,
                new HBox(8, focused, disabled, link, accent, menu),
                progress, new Slider(-3, 3, 0), still, spinner, new RadioButton("linear"), new Hyperlink("details"));
        pane.getStyleClass().add("pane");
        return pane;
    }
}
