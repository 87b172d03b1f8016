package elboroom.ui.documents;

import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import elboroom.domain.document.Span;
import elboroom.domain.document.Span.Target;
import elboroom.ui.control.HeaderButtons;

/// Text with links, which the keyboard reaches too. A link is a text, because a control would not wrap. Runs on the FX
/// thread.
final class SpanFlow extends TextFlow {

    SpanFlow(List<Span> spans, Links links) {
        getStyleClass().add("document-text");
        spans.forEach(span -> getChildren().add(text(span, links)));
    }

    private static Text text(Span span, Links links) {
        Text text = new Text(span.text());
        text.getStyleClass().add("text");
        span.styles().forEach(style -> text.getStyleClass().add(style.name().toLowerCase(Locale.ROOT)));
        switch (span.target()) {
            case Target.Section section when links.leads(section) -> link(text, links.hint(section),
                    () -> links.follow(section));
            case Target.Address address -> link(text, links.hint(address), () -> links.copy(address));
            case null, default -> {
                // not a link
            }
        }
        return text;
    }

    private static void link(Text text, String hint, Runnable action) {
        text.getStyleClass().add("document-link");
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        text.setAccessibleText(text.getText());
        HeaderButtons.hint(text, hint);
        text.setFocusTraversable(true);
        text.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                action.run();
            }
        });
        text.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                action.run();
            }
        });
    }
}
