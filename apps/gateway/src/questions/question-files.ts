import customerSupport from './bank/customer-support.json';
import customerSupportTechnical from './bank/customer-support-technical.json';
import dataAnalyst from './bank/data-analyst.json';
import dataAnalystTechnical from './bank/data-analyst-technical.json';
import everyoneBehaviouralOwnWork from './bank/everyone-behavioural-own-work.json';
import everyoneBehaviouralWithOthers from './bank/everyone-behavioural-with-others.json';
import everyoneMotivational from './bank/everyone-motivational.json';
import everyoneSituationalOwnWork from './bank/everyone-situational-own-work.json';
import everyoneSituationalWithOthers from './bank/everyone-situational-with-others.json';
import nurse from './bank/nurse.json';
import nurseTechnical from './bank/nurse-technical.json';
import productManager from './bank/product-manager.json';
import productManagerTechnical from './bank/product-manager-technical.json';
import projectManager from './bank/project-manager.json';
import projectManagerTechnical from './bank/project-manager-technical.json';
import salesRepresentative from './bank/sales-representative.json';
import salesRepresentativeTechnical from './bank/sales-representative-technical.json';
import sharedTechnical from './bank/shared-technical.json';
import softwareEngineer from './bank/software-engineer.json';
import softwareEngineerTechnical from './bank/software-engineer-technical.json';
import uxDesigner from './bank/ux-designer.json';
import uxDesignerTechnical from './bank/ux-designer-technical.json';

/**
 * The data files of the question bank as they are on disk, not yet parsed. Imported one by one so that the
 * bundle carries them and nothing is read at run time. Files named after a role hold questions of that role
 * only; `everyone-*` and `shared-*` hold those of several. The role files come first.
 */
export const questionFiles: readonly (readonly unknown[])[] = [
  customerSupport,
  customerSupportTechnical,
  dataAnalyst,
  dataAnalystTechnical,
  nurse,
  nurseTechnical,
  productManager,
  productManagerTechnical,
  projectManager,
  projectManagerTechnical,
  salesRepresentative,
  salesRepresentativeTechnical,
  softwareEngineer,
  softwareEngineerTechnical,
  uxDesigner,
  uxDesignerTechnical,
  everyoneBehaviouralOwnWork,
  everyoneBehaviouralWithOthers,
  everyoneMotivational,
  everyoneSituationalOwnWork,
  everyoneSituationalWithOthers,
  sharedTechnical,
];
