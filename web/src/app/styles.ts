// Style sheets of the frame, in the order in which they overrule each other.
import '@mantine/core/styles.css';
import 'virtual:palette.css';
import './app.css';
