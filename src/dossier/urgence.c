/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/urgence.h"

#include "base/formats.h"
#include "dossier/dossier-textes.h"
#include "model/echeance.h"
#include "model/regle.h"
#include "model/statuts.h"

#include <glib/gi18n.h>

/**
 * urgence_clear:
 *
 * Frees its sentence.
 */
void
urgence_clear (Urgence *self)
{
  g_clear_pointer (&self->phrase, g_free);
}

/* What is to be done for each deadline, in the infinitive. */
static char *
format_chose (const Echeance *echeance)
{
  static const CodeLibelle choses[] = {
    { "premier_rdv", N_("Propose the first appointment") },
    { "fin_de_periode", N_("Conclude the assessment") },
    { "mi_parcours", N_("Hold the mid-course exchange") },
    { "reunion_synthese", N_("Hold the summary meeting") },
    { "signature_convention", N_("Have the agreement signed") },
    { "demarche", N_("Finish a step") },
    { "action", N_("See to an action") },
    { "suivi", N_("Hold the follow-up") },
    { NULL, NULL },
  };

  if (echeance->libelle != NULL && *echeance->libelle != '\0')
    return g_strdup (echeance->libelle);

  return g_strdup (code_libelle_find (choses, echeance->code));
}

static void
tell_echeance (Urgence        *urgence,
               const Echeance *echeance)
{
  g_autofree char *chose = format_chose (echeance);
  g_autofree char *date = format_jour (echeance->date_limite, FORMAT_JOUR_DATE);
  g_autofree char *dans = texte_dans_jours (echeance->jours_restants);

  urgence->lieu = "echeances";
  urgence->etat = echeance->etat;
  /* Translators: what to do, the last day, how far it is: "Conclude … by 3 March (in 12 days)" */
  urgence->phrase = echeance->jours_restants < 0
                      ? g_strdup_printf (_("%s: it was due on %s (%s)."), chose, date, dans)
                      : g_strdup_printf (_("%s by %s (%s)."), chose, date, dans);
}

/* The consent has its own notice, with its button. */
static const Regle *
find_refused (GPtrArray *regles)
{
  for (guint i = 0; i < regles->len; i++)
    {
      const Regle *regle = regles->pdata[i];

      if (regle->verdict == VERDICT_REFUS && !g_str_equal (regle->code, "accord_agent"))
        return regle;
    }

  return NULL;
}

/**
 * urgence_find:
 * @jour: today
 * @urgence: (out caller-allocates): what to say; clear it
 *
 * One sentence and no more: what a rule refuses first, then the nearest deadline.
 *
 * Returns: %FALSE where nothing presses: the dossier is closed, or has neither
 */
gboolean
urgence_find (DossierComplet *dossier,
              gint64          jour,
              Urgence        *urgence)
{
  g_autoptr (GPtrArray) regles = NULL;
  g_autoptr (GPtrArray) echeances = NULL;
  const Regle *refusee;
  const Echeance *proche;

  *urgence = (Urgence) URGENCE_INIT;
  if (!statut_is_open (dossier->dossier->statut) &&
      g_strcmp0 (dossier->dossier->statut, "conclu") != 0)
    return FALSE;

  regles = regles_check (dossier, jour);
  refusee = find_refused (regles);
  if (refusee != NULL)
    {
      urgence->phrase = g_strdup (refusee->motif);
      urgence->lieu = "regles";
      urgence->etat = "depassee";
      return TRUE;
    }

  echeances = echeances_compute (dossier, jour);
  proche = echeances_nearest (echeances);
  if (proche != NULL)
    tell_echeance (urgence, proche);

  return proche != NULL;
}
