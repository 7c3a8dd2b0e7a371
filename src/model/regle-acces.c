/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/regle-private.h"

#include "base/recherche.h"
#include "model/parcours.h"

#include <glib/gi18n.h>

/* Territory and prerequisite (prestations, rule 8): shown, and overridden with a reason. */

static gboolean
is_in_territory (const PrestationEnonce *territoire,
                 const char             *nom)
{
  g_autofree char *cle = recherche_key (nom);

  for (char **libelle = territoire->libelles; *libelle != NULL; libelle++)
    {
      g_autofree char *attendue = recherche_key (*libelle);

      if (g_str_equal (cle, attendue))
        return TRUE;
    }

  return FALSE;
}

void
regle_territoire (Regle          *self,
                  DossierComplet *complet,
                  gint64          jour)
{
  const PrestationEnonce *territoire = complet->prestation->territoire;
  const char *derogation = complet->dossier->territoire_derogation;
  g_autofree char *attendus = NULL;
  const char *nom;

  if (territoire == NULL)
    {
      regle_set_silent (self);
      regle_note (self, VERDICT_OK, _("The centre fixes no territory for this service."));
      return;
    }

  regle_set_source (self, territoire->source, territoire->hypothese);
  if (!regle_reads_fiche (self, JALONS_FICHE (complet->dossier), TYPE_DOSSIER,
                          "territoire_derogation") ||
      !regle_reads_fiche (self, (Fiche *) complet->collectivite, TYPE_COLLECTIVITE, "territoire"))
    return;

  nom = complet->collectivite->territoire;
  attendus = g_strjoinv (", ", territoire->libelles);
  if (!texte_is_blank (nom) && is_in_territory (territoire, nom))
    regle_note (self, VERDICT_OK, _("The employer is in the territory: %s."), nom);
  else if (!texte_is_blank (derogation))
    regle_note (self, VERDICT_OK,
                _("The employer is taken whatever its territory, for this reason: %s"), derogation);
  else if (texte_is_blank (nom))
    regle_note (self, VERDICT_INCONNU,
                _("The territory of the employer is not known: say which, among %s."), attendus);
  else
    regle_note (self, VERDICT_REFUS,
                _("The employer is of “%s”, outside the territory (%s): give the reason to take it "
                  "all the same, or refuse."), nom, attendus);
}

void
regle_prerequis_francais (Regle          *self,
                          DossierComplet *complet,
                          gint64          jour)
{
  const PrestationPrerequis *prerequis = complet->prestation->prerequis_francais;
  const char *derogation = complet->dossier->francais_derogation;

  if (prerequis == NULL)
    {
      regle_set_silent (self);
      regle_note (self, VERDICT_OK, _("The centre fixes no prerequisite for this service."));
      return;
    }

  regle_set_source (self, prerequis->source, prerequis->hypothese);
  if (!regle_reads_fiche (self, JALONS_FICHE (complet->dossier), TYPE_DOSSIER,
                          "francais_derogation") ||
      !regle_reads_fiche (self, (Fiche *) complet->agent, TYPE_AGENT, "francais_lu_ecrit"))
    return;

  if (complet->agent->francais_lu_ecrit == 1)
    regle_note (self, VERDICT_OK, _("The employee reads and writes French."));
  else if (!texte_is_blank (derogation))
    regle_note (self, VERDICT_OK,
                _("The employee is taken without the prerequisite, for this reason: %s"),
                derogation);
  else if (complet->agent->francais_lu_ecrit == CHAMP_ABSENT)
    regle_note (self, VERDICT_INCONNU,
                _("It is not known whether the employee reads and writes French: ask, and record "
                  "it."));
  else
    regle_note (self, VERDICT_REFUS,
                _("The employee does not read and write French: give the reason to go on all the "
                  "same, or refuse."));
}
