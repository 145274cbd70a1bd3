package io.imagesteward.sandbox.workflow;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.InvalidOutputException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** The service's refusals. The error code on the wire is the class name without "Exception". */
final class SfnErrors {
    private SfnErrors() {}

    static SfnException noMachine(String arn) {
        return refuse(
                StateMachineDoesNotExistException.builder(),
                "StateMachineDoesNotExist",
                "State Machine Does Not Exist: '" + arn + "'");
    }

    static SfnException noExecution(String arn) {
        return refuse(
                ExecutionDoesNotExistException.builder(),
                "ExecutionDoesNotExist",
                "Execution Does Not Exist: '" + arn + "'");
    }

    static SfnException alreadyExists(String arn) {
        return refuse(
                ExecutionAlreadyExistsException.builder(),
                "ExecutionAlreadyExists",
                "Execution Already Exists: '" + arn + "'");
    }

    static SfnException noResource(String arn) {
        return refuse(ResourceNotFoundException.builder(), "ResourceNotFound", "Resource not found: '" + arn + "'");
    }

    static SfnException invalidName(String name) {
        return refuse(InvalidNameException.builder(), "InvalidName", "Invalid Name: '" + name + "'");
    }

    static SfnException invalidArn(String arn) {
        return refuse(InvalidArnException.builder(), "InvalidArn", "Invalid Arn: '" + arn + "'");
    }

    static SfnException invalidInput(String why) {
        return refuse(
                InvalidExecutionInputException.builder(),
                "InvalidExecutionInput",
                "Invalid State Machine Execution Input: '" + why + "'");
    }

    static SfnException invalidOutput(String why) {
        return refuse(InvalidOutputException.builder(), "InvalidOutput", "Invalid Output: '" + why + "'");
    }

    static SfnException invalidToken() {
        return refuse(InvalidTokenException.builder(), "InvalidToken", "Invalid Token: 'Invalid token'");
    }

    static SfnException taskTimedOut() {
        return refuse(
                TaskTimedOutException.builder(),
                "TaskTimedOut",
                "Task Timed Out: 'Provided task does not exist anymore'");
    }

    private static SfnException refuse(SfnException.Builder exception, String code, String message) {
        var details = AwsErrorDetails.builder()
                .serviceName("Sfn")
                .errorCode(code)
                .errorMessage(message)
                .build();
        return (SfnException) exception
                .awsErrorDetails(details)
                .message(message)
                .statusCode(400)
                .build();
    }
}
