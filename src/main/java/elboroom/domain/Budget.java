package elboroom.domain;

/// How much room kept steps may take on the disk, in bytes.
///
/// @param run what one run may take
/// @param all what all runs of a folder may take together
public record Budget(long run, long all) {

    public static final Budget DEFAULT = new Budget(500L << 20, 2L << 30);
}
