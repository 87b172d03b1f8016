package elboroom.ui.exploration.text;

import elboroom.i18n.Messages;

/// Describes the origin of an image.
public record OriginText(Messages messages) {

    public String of(Origin origin) {
        return switch (origin) {
            case Origin.File(String name, int width, int height) ->
                messages.text("reconstruct.file", name, width, height);
            case Origin.Pasted(int width, int height) -> messages.text("reconstruct.pasted", width, height);
            case Origin.HeldOut(int index) -> messages.text("reconstruct.heldOut", index);
            case Origin.ByHand _ -> messages.text("reconstruct.byHand");
            case Origin.Drawn _ -> messages.text("reconstruct.drawn");
        };
    }
}
