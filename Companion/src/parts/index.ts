// The parts that screens are made of.

import "./parts.css";

export { Button, LinkButton } from "./button";
export { CheckField, NumberField, RadioGroup, SelectField, TextField } from "./fields";
export { Dialog, NotMedical, Notice, ProgressBar } from "./notice";
export { PainScale } from "./pain-scale";
export { Card, Empty, List, ListItem, Screen } from "./screen";
