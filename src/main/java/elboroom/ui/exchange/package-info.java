/// Exports of the open run in other formats, and imports.
@NullMarked
package elboroom.ui.exchange;

import org.jspecify.annotations.NullMarked;
