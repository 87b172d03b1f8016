package elboroom.cli.option;

/// A command that trains: has an additional option for each setting of each family.
public interface FamilyCommand {

    ModelOptions model();
}
