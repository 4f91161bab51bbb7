package com.example.tool;

import org.apache.maven.plugin.AbstractMojo;

/** Says that it is there. */
public class HelloMojo extends AbstractMojo {

    @Override
    public void execute() {
        getLog().info("the tool of the repository runs");
    }
}
