/// All user-visible texts, in English and Korean.
@NullMarked
package elboroom.i18n;

import org.jspecify.annotations.NullMarked;
