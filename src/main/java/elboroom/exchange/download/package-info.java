/// Downloads public data sets, once the user has agreed: resumes, and checks sizes and SHA-256 sums.
@NullMarked
package elboroom.exchange.download;

import org.jspecify.annotations.NullMarked;
