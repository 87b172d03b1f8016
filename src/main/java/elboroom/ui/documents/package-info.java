/// The documents of the program, in a card over the window: list, search, and the text with its links.
@NullMarked
package elboroom.ui.documents;

import org.jspecify.annotations.NullMarked;
