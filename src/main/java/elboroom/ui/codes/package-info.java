/// The codes of a model with a codebook: which one stands at each place of an image, and how often each is used.
@NullMarked
package elboroom.ui.codes;

import org.jspecify.annotations.NullMarked;
