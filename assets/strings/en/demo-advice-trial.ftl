# The demo of lesson 3.2: twenty cases with advice, some of it wrong on purpose.

advice-controls = You sign
advice-hundred = A hundred cases
advice-again = Other cases
advice-progress = Case { $n } of { $all }
advice-open-file = Open the file
advice-file-spends = Spends { $n } yuan a month
advice-file-needs = Needs help with: { $need }
advice-yuan = { $n } yuan a month
advice-rule = The rule: aged 60 or over, pay up to { $older } yuan of spending a month. Under 60, pay up to { $younger } yuan, and only for a doctor or medicine, money to get by, or the house.
advice-decide-first = You decide first. The advice comes after.
advice-says = { $own ->
    [pay] Your answer: pay. The system advises: { $says ->
        [pay] pay. You agree; what is your last word?
       *[refuse] do not pay. What is your last word?
    }
    [refuse] Your answer: do not pay. The system advises: { $says ->
        [pay] pay. What is your last word?
       *[refuse] do not pay. You agree; what is your last word?
    }
   *[none] The system advises: { $says ->
        [pay] pay.
       *[refuse] do not pay.
    }
}
advice-pay = Pay
advice-refuse = Do not pay
advice-view-trial = The cases that were signed
advice-view-hundred = A hundred cases on average
advice-accuracy = Advice that is right
advice-catch = Wrong advice that is caught
advice-overrule = Right advice that is overruled
advice-effort = Cases that are looked into

advice-trial-title = The cases in their order, one mark = one case
advice-hundred-title = On average, one mark = one case
advice-legend-open = not decided: { $n }
advice-legend-answered = decided: { $n }
advice-legend-kept = right advice, followed: { $n }
advice-legend-overruled = right advice, overruled: { $n }
advice-legend-caught = wrong advice, caught: { $n }
advice-legend-followed = wrong advice, followed: { $n }
advice-trial-name = { $n } cases in the order in which they came, in two rows. { $groups }. Arrow keys move from case to case, Enter opens one.
advice-hundred-name = { $n } cases on average, ten in a row. { $groups }.
advice-row-first = the advice comes first
advice-row-after = you decide first
advice-card-spends = Spends
advice-card-advice = The advice
advice-card-answer = The answer
advice-card-rule = By the rule

advice-result = How the advice was used
advice-only-totals = What was right is shown after the last case. Your answers stay on this screen; only the totals are kept with your record. You can see and erase them in My data.
advice-assumed = These answers are an assumed reviewer’s.
advice-bar-first = Wrong advice followed, advice first: { $of } of { $n }
advice-bar-after = Wrong advice followed, own decision first: { $of } of { $n }
advice-bar-overruled = Right advice overruled: { $of } of { $n }
advice-bar-files = Files opened: { $of } of { $n }
advice-chart-name = Advice followed, case by case. In the end { $right } times right advice and { $wrong } times wrong advice.
advice-axis-case = case
advice-axis-followed = advice followed
advice-hundred-result = Who is right more often?
advice-bar-alone = The system alone: { $share }
advice-bar-team = System and reviewer: { $share }
advice-predicted = Your prediction: { $choice }.
advice-better-team = system and reviewer together
advice-better-machine = the system alone
advice-better-same = both equally often

advice-words-open = { $n } of { $all } cases are decided.
advice-words-right = { $who ->
    [assumed] An assumed reviewer decided { $of } of { $n } cases as the rule says.
   *[own] You decided { $of } of { $n } cases as the rule says.
}
advice-words-followed = Wrong advice was followed { $of } times out of { $n }.
advice-words-overruled = Right advice was overruled { $of } times out of { $n }.
advice-words-alone = The system alone is right in { $alone } of cases, with its reviewer in { $team }.
advice-words-helps = { $helps ->
    [more] The reviewer adds { $gain }.
    [less] The reviewer takes away { $gain }.
   *[same] The reviewer changes nothing.
}

advice-open = not yet
advice-model-cases = Cases: ten residents whom the rule entitles and ten whom it does not, half of each from the villages. The advice is wrong for three of each ten.
advice-model-rule = Half of the cases show the advice first, three wrong ones among them; in the other half one decides first.
advice-model-team = On average: right together = a(1 − eo) + (1 − a)es, where a is right advice, s caught, o overruled, e looked into.
advice-model-gain = The reviewer helps if s ÷ o is more than a ÷ (1 − a).
advice-model-kept = Your answers are read on this screen, and then forgotten; only the totals are kept with your record.
advice-input-cases = Cases
advice-input-wrong = Of them with wrong advice
advice-input-villagers = Residents in villages (shares of the 2020 census)
advice-input-older = Limit of spending from 60 years on, yuan a month (invented)
advice-input-younger = Limit under 60 years, yuan a month (invented)
advice-input-accuracy = Advice that is right (a)
advice-input-catch = Wrong advice that is caught (s)
advice-input-overrule = Right advice that is overruled (o)
advice-input-effort = Cases that are looked into (e)
advice-source-goddard = Goddard, K., Roudsari, A. and Wyatt, J. C. (2014). Automation bias: empirical results assessing influencing factors. International Journal of Medical Informatics 83:368–375: twenty cases, six with wrong advice.
advice-source-schemmer = Schemmer, M. et al. (2023). Appropriate reliance on AI advice. IUI 2023: how following and overruling are counted.
advice-source-census = Seventh National Population Census, 2020: 63.9% urban; 18.7% aged 60 or over.
advice-column-person = Resident
advice-column-spends = Spending
advice-column-needs = Need
advice-column-advice = Advice
advice-column-answer = Answer
