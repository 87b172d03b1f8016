/// The card to download public data sets.
@NullMarked
package elboroom.ui.download;

import org.jspecify.annotations.NullMarked;
