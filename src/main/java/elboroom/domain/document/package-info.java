/// The documents of the program as the window shows them: blocks, text with links, results of a search.
@NullMarked
package elboroom.domain.document;

import org.jspecify.annotations.NullMarked;
