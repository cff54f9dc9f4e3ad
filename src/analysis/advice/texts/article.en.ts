/**
 * The article's points, to be read by a clinician: per id its title, what to do (`text`), how (`how`: dose, how to add,
 * when to stop), and how strong the evidence is (`evidence`).
 */
export const articleEn = {
  'causes.title': 'Back pain has many causes',
  'causes.text':
    'Running form is one of them; shoes, muscle imbalance, a herniated disc or arthritis are others. A physiotherapist or orthopaedic specialist can tell which one is yours.',
  'causes.how':
    'If pain stays or comes back, let one of them look at your back, hips and legs. Take this report along, and tell when the pain comes, where it is, and what changes it.',
  'causes.evidence':
    'A review of 19 studies links back pain in runners with more than six years of running, a body mass index above 24, being taller, stiff hips, hamstrings and back, and legs of unequal length. Cadence is not in its list.',

  'core.title': 'A strong core holds your posture',
  'core.text': 'Make core exercises a habit, so that posture lasts to the end of the run.',
  'core.how':
    'Do the core exercises below on 3 days a week and give them 8 weeks before you judge. Add to them only while your back stays calm until the next morning; leave out what brings on pain.',
  'core.evidence':
    'The article says that weak core muscles put more stress on the spine. No study was found that follows this from the muscle to the pain in runners.',

  'posture.title': 'Run upright',
  'posture.text': 'Run tall: chest up, eyes ahead, hips under the trunk rather than bent at the waist.',
  'posture.how':
    'Check it for one minute in every ten, then let it go; after a few weeks, check only when you tire. Less is more when it feels stiff, and stop when your back gets sore. This dose is common practice, from no study.',
  'posture.evidence':
    'The article advises it. The curve of the lower back explains about 30 % of the shock it takes up, but no study was found that tests upright running for back pain.',

  'shoulders.title': 'Let your shoulders drop',
  'shoulders.text': 'Keep shoulders low and loose, and the hands open.',
  'shoulders.how':
    'Every ten minutes breathe out, let the shoulders fall and shake out your arms for a few steps. There is nothing to add and nothing to hold. This dose is common practice, from no study.',
  'shoulders.evidence': 'The article advises it; no study of it was found.',

  'core-engaged.title': 'Keep light tension in your trunk',
  'core-engaged.text':
    'Run with the belly lightly tensed, as before lifting a bag, and go on breathing freely.',
  'core-engaged.how':
    'Try it for one minute in every ten, at a third of what you could tense, and add a minute a week. Stop when you hold your breath or your back gets stiff. This dose is common practice, from no study.',
  'core-engaged.evidence': 'The article advises it; no study of it during running was found.',

  'overstriding.title': 'Have a look at where your foot lands',
  'overstriding.text':
    'Let someone film ten of your steps from the side, at hip height and at your usual pace. Stop the picture at landing: does the shin lean back, and is the heel well ahead of the hip? If so, the article’s advice to avoid overstriding is meant for you. If not, leave your steps as they are.',
  'overstriding.how':
    'Use slow motion, with the phone held still, once early in a run and once when you are tired. Film both sides. Show it to a physiotherapist or running coach when you are not sure what you see.',
  'overstriding.evidence':
    'The article says that overstriding can increase the impact on the spine. The nearest study: in 15 runners the spine shrank less at quicker steps. That is spinal load, not pain. Whether landing closer to the hip eases back pain has not been shown.',

  'mid-foot.title': 'Do not reach with the heel',
  'mid-foot.text':
    'The article aims for a mid-foot landing. Do not force it: with shorter steps the foot comes down closer under you, and that is enough to try.',
  'mid-foot.how':
    'Let it come with the shorter steps, a few minutes at a time. Landing further forward loads calf and ankle: if calf or Achilles tendon get sore, go back to your usual landing for a week.',
  'mid-foot.evidence':
    'The article advises it; no study of it for back pain was found, and a watch does not see which part of the foot lands first.',

  'short-quick.title': 'Try shorter, quicker steps',
  'short-quick.text':
    'At the same pace, let your steps get a little shorter and quicker where they were long and slow; no number is needed.',
  'short-quick.how':
    'Practise with a metronome or the watch’s cadence alert: 1 minute on, 1 minute off, on about 8 runs in 2 to 4 weeks, with the sound off more and more. Look again after 4 weeks and after 3 months. Stop if calf or Achilles tendon get sore, or if pain grows.',
  'short-quick.evidence':
    'Shorter, quicker steps reduce braking and leg load, and steps about 3 % shorter cost no extra energy. Whether that eases back pain has not been shown. In one comparison runners with low back pain took 166 steps a minute, those without 171; that does not show which came first.',

  'footwear.title': 'Wear shoes that fit your foot',
  'footwear.text':
    'Choose shoes with support and cushioning that fit the shape of your foot. A specialist shop can fit them and watch you run.',
  'footwear.how':
    'Try them on with your running socks and run in them before you buy. Wear new ones on every second run for two weeks. Give back what presses or hurts. This is common practice, from no study.',
  'footwear.evidence': 'The article advises it; no study of it for back pain was found.',

  'warm-up.title': 'Move before the run',
  'warm-up.text': 'Start with dynamic stretches: leg swings, walking lunges, easy circles of hips and back.',
  'warm-up.how':
    'Take 5 to 10 minutes: 10 leg swings a side, 10 walking lunges, 10 slow circles of hips and back, then easy jogging. Make the movements larger as you get warm; none of them should hurt. This dose is common practice, from no study.',
  'warm-up.evidence': 'The article advises it; no study of it for back pain was found.',

  'cool-down.title': 'Stretch after the run',
  'cool-down.text': 'Finish with static stretches, held calmly and without pain.',
  'cool-down.how':
    'Hold each stretch for 30 seconds, twice a side, without bouncing: hips, thighs, calves. A pull is fine, pain is not. This dose is common practice, from no study.',
  'cool-down.evidence': 'The article advises it; no study of it for back pain was found.',

  'flexibility.title': 'Keep hips, hamstrings and lower back flexible',
  'flexibility.text': 'Stretch the front of the hips, the back of the thighs and the lower back.',
  'flexibility.how':
    'On 3 to 5 days a week: kneel on one knee and push the hip forward; put one heel on a low step and lean in; lie down and pull both knees to the chest. Hold 30 seconds, twice a side. Stop if pain runs down a leg. This dose is common practice, from no study.',
  'flexibility.evidence':
    'A review of 19 studies finds stiff hips, hamstrings and backs more often in runners with back pain. That stretching them helps is not shown by that.',

  'core-strength.title': 'Strengthen your core',
  'core-strength.text': 'Planks, bridges and abdominal crunches, slow and clean, for at least eight weeks.',
  'core-strength.how':
    'On 3 days a week: planks 3 × 20–30 s, bridges and crunches 3 × 10. Add 5 s and one repetition a week, up to 60 s and 15. Stop when pain comes, and leave crunches out if bending forward hurts. Eight weeks are from the trial, sets and numbers common practice.',
  'core-strength.evidence':
    'In a trial with 84 runners with chronic low back pain, stabilising exercise was as good as leg exercise for pain after 8 weeks, and less good for function.',

  'lower-body.title': 'Strengthen your legs',
  'lower-body.text':
    'Squats, lunges and leg lifts, slow and clean, for at least eight weeks. Of everything here this has the best evidence for runners with back pain.',
  'lower-body.how':
    'On 2 to 3 days a week, not the day before a hard run: 3 × 8–12 of each. When 12 are easy, hold a weight or use one leg. Stop when back or knee hurts. Eight weeks are from the trial, sets and numbers common practice.',
  'lower-body.evidence':
    'In a trial with 84 runners with chronic low back pain, eight weeks of leg exercise improved function more than back or core exercise; pain changed alike in all groups. Their steps got longer, not shorter.',

  'back-strength.title': 'Strengthen your back',
  'back-strength.text': 'Back extensions, slow and without pain, for the muscles along the spine.',
  'back-strength.how':
    'On 3 days a week: lie on your front, lift chest and arms a little, hold for 3 s, 3 × 8. Add one a week, up to 15. Stop when pain comes or runs down a leg. Eight weeks are from the trial, sets and numbers common practice.',
  'back-strength.evidence':
    'In a trial with 84 runners with chronic low back pain, back exercise was as good as leg exercise for pain after 8 weeks, and less good for function.',

  'seek-help.title': 'When to see a professional',
  'seek-help.text':
    'Back pain that is severe or does not go away, numbness, tingling, or weakness in the legs: see a doctor or physiotherapist promptly, whatever this report says about your steps. New trouble with bladder or bowel, or numbness between the legs: go to an emergency department now.',
  'seek-help.how':
    'Write down when it began, where it is and what makes it worse, and take that along. Until somebody has looked at it, leave out hard runs and new exercises.',
  'seek-help.evidence':
    'A safety rule. It comes before every finding about form and does not wait for studies of running.',

  'listen.title': 'Listen to your body',
  'listen.text':
    'Slow down or stop when pain grows during a run, and do not run through pain that changes how you move. Ask a professional when you are not sure.',
  'listen.how':
    'On a scale of 0 to 10: up to 2, go on; from 3 to 5, slow down; above 5, or growing, stop for today. Not back to usual the next morning: run less next time. These numbers are common practice, from no study of backs.',
  'listen.evidence': 'The article advises it; it is common sense, not a study.',

  'disclaimer.title': 'What this is',
  'disclaimer.text':
    'This is information about your running, not medical advice. It cannot find the cause of pain: for that, and for what to do about it, consult a professional.',
  'disclaimer.how':
    'Use it for a talk with a professional. No decision about your back should rest on it alone.',
  'disclaimer.evidence': 'The article says the same of itself.',
} as const;
