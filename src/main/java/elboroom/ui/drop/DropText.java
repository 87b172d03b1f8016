package elboroom.ui.drop;

import elboroom.i18n.Messages;
import elboroom.service.data.FileKind;

/// Says in words what will happen to dragged content.
public record DropText(Messages messages) {

    /// Returns a sentence or an imperative.
    public String of(DropOffer offer) {
        return switch (offer) {
            case DropOffer.Checking(String name) -> messages.text("drop.checking", name);
            case DropOffer.Open(FileKind.Run run) -> messages.text("drop.run", run.name());
            case DropOffer.Open(FileKind.Archive archive) -> messages.text("drop.archive", archive.name());
            case DropOffer.Open(FileKind.Model model) -> messages.text("drop.model", model.name());
            case DropOffer.Open(FileKind.Codes codes) -> messages.text("drop.codes", codes.name());
            case DropOffer.Open(FileKind.Data data) -> messages.text("drop.data", data.name());
            case DropOffer.Open(FileKind.Image image) -> messages.text("drop.image", image.name());
            case DropOffer.Pixels _ -> messages.text("drop.pixels");
            case DropOffer.Refused refused -> messages.sentence(refused.why());
        };
    }
}
