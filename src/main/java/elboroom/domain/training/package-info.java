/// What training reports, and the state from which it resumes.
@NullMarked
package elboroom.domain.training;

import org.jspecify.annotations.NullMarked;
