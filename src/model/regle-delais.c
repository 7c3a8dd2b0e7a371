/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/regle-private.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/echeance.h"
#include "model/parcours.h"

#include <glib/gi18n.h>

/* The first appointment (prestations, rule 2) and the span (rule 4). */

static void
note_kept (Regle          *self,
           DossierComplet *complet,
           const Echeance *echeance)
{
  g_autofree char *limite = regle_format_jour (echeance->date_limite);
  g_autofree char *tenu = regle_format_jour (echeance->tenu_le);
  g_autofree char *propose = regle_format_jour (complet->dossier->proposition_rdv_le);

  if (complet->dossier->proposition_rdv_le == CHAMP_ABSENT)
    regle_note (self, VERDICT_OK, _("The first appointment was held on %s, by %s at the latest."),
                tenu, limite);
  else if (echeance->tenu_le == CHAMP_ABSENT)
    regle_note (self, VERDICT_OK,
                _("The first appointment was proposed on %s, by %s at the latest; it is not held "
                  "yet."), propose, limite);
  else
    regle_note (self, VERDICT_OK,
                _("The first appointment was proposed on %s, by %s at the latest, and held on %s."),
                propose, limite, tenu);
}

static void
note_overdue (Regle          *self,
              DossierComplet *complet,
              const Echeance *echeance)
{
  g_autofree char *limite = regle_format_jour (echeance->date_limite);
  g_autofree char *tenu = regle_format_jour (echeance->tenu_le);
  g_autofree char *propose = regle_format_jour (complet->dossier->proposition_rdv_le);

  if (complet->dossier->proposition_rdv_le != CHAMP_ABSENT)
    regle_note (self, VERDICT_REFUS,
                _("The first appointment was proposed on %s, after the last day, %s: tell the "
                  "employee and the employer why."), propose, limite);
  else if (echeance->tenu_le != CHAMP_ABSENT)
    regle_note (self, VERDICT_REFUS,
                _("The first appointment was held on %s, after the last day, %s: record the day it "
                  "was proposed, if that was in time."), tenu, limite);
  else
    regle_note (self, VERDICT_REFUS,
                _("No first appointment was proposed by %s: propose one now, and record the day."),
                limite);
}

void
regle_premier_rdv (Regle          *self,
                   DossierComplet *complet,
                   gint64          jour)
{
  const PrestationPremierRdv *premier_rdv = complet->prestation->premier_rdv;
  g_autoptr (GPtrArray) echeances = NULL;
  g_autofree char *limite = NULL;
  const Echeance *echeance;

  if (premier_rdv == NULL)
    {
      regle_set_silent (self);
      regle_note (self, VERDICT_OK, _("The centre fixes no delay for the first appointment."));
      return;
    }

  regle_set_source (self, premier_rdv->source, premier_rdv->hypothese);
  if (!regle_reads_fiche (self, JALONS_FICHE (complet->dossier), TYPE_DOSSIER,
                          "statut demande_le prescription_le proposition_rdv_le") ||
      !regle_reads_all (self, complet, TYPE_ENTRETIEN, "genre statut debut"))
    return;

  echeances = echeances_compute (complet, jour);
  echeance = echeances_find (echeances, "premier_rdv");
  if (echeance == NULL)
    {
      regle_note (self, VERDICT_INCONNU, _("The day of the request is not known: record it."));
      return;
    }

  limite = regle_format_jour (echeance->date_limite);
  if (g_str_equal (echeance->etat, "tenue"))
    note_kept (self, complet, echeance);
  else if (g_str_equal (echeance->etat, "depassee"))
    note_overdue (self, complet, echeance);
  else if (g_str_equal (echeance->etat, "proche"))
    regle_note (self, VERDICT_ALERTE,
                _("The first appointment is to be proposed by %s: propose it, and record the day."),
                limite);
  else if (g_str_equal (echeance->etat, "a_venir"))
    regle_note (self, VERDICT_OK, _("The first appointment is to be proposed by %s."), limite);
  else
    regle_note (self, VERDICT_OK, _("The dossier went no further: no appointment is to be proposed."));
}

/* "Environ" warns, a figure without it refuses. */
static void
check_late (Regle          *self,
            DossierComplet *complet,
            gint64          fin,
            gint64          jour)
{
  const Verdict depasse = complet->prestation->duree->environ ? VERDICT_ALERTE : VERDICT_REFUS;
  const char *statut = complet->dossier->statut;
  Entretien *tenu = parcours_get_last (complet, FALSE);
  Entretien *prevu = parcours_get_last (complet, TRUE);
  g_autofree char *limite = regle_format_jour (fin);

  if (tenu != NULL && instant_get_jour (tenu->debut) > fin)
    {
      g_autofree char *date = regle_format_debut (tenu);

      regle_note (self, depasse,
                  _("The meeting of %s comes after the end of the period, %s: tell the parties "
                    "why."), date, limite);
    }
  else if ((g_strcmp0 (statut, "en_cours") == 0 || g_strcmp0 (statut, "suspendu") == 0) &&
           jour > fin)
    {
      regle_note (self, depasse,
                  _("The period ended on %s and the assessment is not concluded: conclude it, or "
                    "agree on another end with the parties."), limite);
    }
  else if (prevu != NULL && entretien_is_planned (prevu) && instant_get_jour (prevu->debut) > fin)
    {
      g_autofree char *date = regle_format_debut (prevu);

      regle_note (self, VERDICT_ALERTE,
                  _("The meeting of %s is planned after the end of the period, %s: bring it "
                    "forward."), date, limite);
    }
}

/* Rule 4 speaks of the maximum; a bilan that is over before the minimum only warns. */
static void
check_short (Regle          *self,
             DossierComplet *complet)
{
  const PrestationDuree *duree = complet->prestation->duree;
  Entretien *premier = parcours_get_first (complet, FALSE);
  Entretien *dernier = parcours_get_last (complet, FALSE);
  gint64 attendu;

  if (duree->min_mois == CHAMP_ABSENT || dernier == NULL || !parcours_is_concluded (complet))
    return;

  attendu = jour_add_months (instant_get_jour (premier->debut), (gint) MIN (duree->min_mois, 120));
  if (attendu != CHAMP_ABSENT && instant_get_jour (dernier->debut) < attendu)
    regle_note (self, VERDICT_ALERTE,
                ngettext ("The assessment lasted less than %d month: say why in the summary.",
                          "The assessment lasted less than %d months: say why in the summary.",
                          (gulong) duree->min_mois), (gint) MIN (duree->min_mois, 120));
}

void
regle_duree (Regle          *self,
             DossierComplet *complet,
             gint64          jour)
{
  const PrestationDuree *duree = complet->prestation->duree;
  g_autofree char *debut = NULL;
  g_autofree char *limite = NULL;
  Entretien *premier;
  gint64 fin;

  if (duree == NULL)
    {
      regle_set_silent (self);
      regle_note (self, VERDICT_OK, _("The centre fixes no span for this service."));
      return;
    }

  regle_set_source (self, duree->source, duree->hypothese);
  if (!regle_reads_fiche (self, JALONS_FICHE (complet->dossier), TYPE_DOSSIER, "statut") ||
      !regle_reads_all (self, complet, TYPE_ENTRETIEN, "genre statut debut"))
    return;

  premier = parcours_get_first (complet, FALSE);
  if (premier == NULL)
    {
      regle_note (self, VERDICT_OK,
                  _("The span runs from the first meeting, which is not planned yet."));
      return;
    }

  fin = echeance_end_of_period (complet);
  debut = regle_format_debut (premier);
  limite = regle_format_jour (fin);
  if (fin == CHAMP_ABSENT)
    regle_note (self, VERDICT_OK, _("The assessment runs from %s, without a last day."), debut);
  else
    regle_note (self, VERDICT_OK, _("The assessment runs from %s to %s at the latest."), debut,
                limite);
  if (fin != CHAMP_ABSENT)
    check_late (self, complet, fin, jour);
  check_short (self, complet);
}
