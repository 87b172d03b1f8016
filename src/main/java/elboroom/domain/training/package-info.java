/// Training reports, and the state needed to resume.
@NullMarked
package elboroom.domain.training;

import org.jspecify.annotations.NullMarked;
