package elboroom.ui.exploration.text;

/// The origin of an image.
public sealed interface Origin {

    /// A file, with the size of its image in pixels.
    record File(String name, int width, int height) implements Origin {}

    /// An image pasted or dropped from another program, with its size in pixels.
    record Pasted(int width, int height) implements Origin {}

    /// A held-out example of the run's data.
    record HeldOut(int index) implements Origin {}

    /// A drawing of the user.
    record ByHand() implements Origin {}

    /// A synthetic digit that is not in a data set.
    record Drawn() implements Origin {}
}
