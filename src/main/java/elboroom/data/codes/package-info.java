/// Codes of examples without a model, from files of other programs.
@NullMarked
package elboroom.data.codes;

import org.jspecify.annotations.NullMarked;
