package elboroom.ui.exploration.text;

/// The origin of an image.
public sealed interface Origin {

    /// A file, with the size of the picture in it.
    record File(String name, int width, int height) implements Origin {}

    /// The clipboard, or another program's window.
    record Pasted(int width, int height) implements Origin {}

    /// A held-out example of the run's data.
    record HeldOut(int index) implements Origin {}

    /// A drawn digit that is in no data set.
    record Drawn() implements Origin {}
}
