package elboroom.ui.numbers;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import elboroom.domain.Problem;
import elboroom.i18n.Messages;
import elboroom.ui.control.LastFolder;
import elboroom.ui.control.Links;
import org.jspecify.annotations.Nullable;

/// Says that the run's data could not be read, and offers to choose the folder in which they are now. Takes no room while
/// they can be. Lives on the FX thread.
final class LackingData extends HBox {

    private final NumbersViewModel viewModel;
    private final LastFolder folder;
    private final Messages messages;
    private final Label sentence = new Label();

    LackingData(NumbersViewModel viewModel, LastFolder folder, Messages messages) {
        this.viewModel = viewModel;
        this.folder = folder;
        this.messages = messages;
        getStyleClass().add("buttons");
        setId("numbers-lacking");
        sentence.getStyleClass().add("error-line");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        Button choose = new Button(messages.text("numbers.chooseFolder"));
        choose.setId("numbers-choose-folder");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> choose());
        Links.hint(choose, messages.text("numbers.chooseFolder.hint"));
        getChildren().addAll(sentence, choose);
        viewModel.lacking().subscribe(this::show);
    }

    private void show(@Nullable Problem problem) {
        sentence.setText(problem == null ? "" : messages.sentence(problem));
        setVisible(problem != null);
        setManaged(problem != null);
    }

    private void choose() {
        folder.choose(messages.text("numbers.chooseFolder"), getScene().getWindow()).ifPresent(viewModel::measureOn);
    }
}
