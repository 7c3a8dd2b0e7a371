/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/regle-private.h"

#include "base/instant.h"
#include "model/parcours.h"
#include "model/statuts.h"

#include <glib/gi18n.h>

/* The agent's accord (prestations, rule 1) and the convention. */

static gboolean
statut_is (DossierComplet     *complet,
           const char * const *statuts)
{
  const char *statut = complet->dossier->statut;

  return statut != NULL && g_strv_contains (statuts, statut);
}

static Signature *
find_signature (DossierComplet *complet,
                gint64          avant)
{
  static const char * const parties[] = { "agent", "collectivite", "centre" };

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      Signature *signature = dossier_complet_get_signature (complet, parties[i]);

      if (signature != NULL && signature->le != CHAMP_ABSENT && signature->le < avant)
        return signature;
    }

  return NULL;
}

/* What the accord has to precede; the fiche de renseignement and the devis need not wait. */
static gboolean
has_document_of_accord (DossierComplet *complet)
{
  static const char * const genres[] = { "synthese", "livret", "restitution", "attestation",
                                         "convention", "avenant", NULL };

  for (guint i = 0; i < complet->documents->len; i++)
    {
      DocumentFiche *document = complet->documents->pdata[i];

      if (document->genre != NULL && g_strv_contains (genres, document->genre))
        return TRUE;
    }

  return FALSE;
}

static void
check_missing_accord (Regle          *self,
                      DossierComplet *complet)
{
  static const char * const avant[] = { "demande", "refuse", "non_engage", "clos", NULL };
  static const char * const arretes[] = { "refuse", "non_engage", "clos", NULL };
  Entretien *engageant = parcours_get_first_engaging (complet);

  if (engageant != NULL)
    {
      g_autofree char *date = regle_format_debut (engageant);

      regle_note (self, VERDICT_REFUS,
                  _("The meeting of %s was held and the employee’s consent is not recorded: record "
                    "its day and how it was given."), date);
    }
  if (find_signature (complet, G_MAXINT64) != NULL)
    regle_note (self, VERDICT_REFUS,
                _("The agreement is signed and the employee’s consent is not recorded: record its "
                  "day and how it was given."));
  if (!statut_is (complet, avant))
    regle_note (self, VERDICT_REFUS,
                _("The dossier went beyond the request and the employee’s consent is not recorded: "
                  "record its day and how it was given."));
  if (self->motif != NULL)
    return;

  if (!regle_reads_all (self, complet, TYPE_DOCUMENT_FICHE, "genre"))
    return;
  if (has_document_of_accord (complet))
    regle_note (self, VERDICT_REFUS,
                _("A document that needs the employee’s consent was made and the consent is not "
                  "recorded: record its day and how it was given."));
  else if (statut_is (complet, arretes))
    regle_note (self, VERDICT_OK,
                _("The employee’s consent is not recorded, and nothing was done that needs it."));
  else
    regle_note (self, VERDICT_ALERTE,
                _("The employee’s consent is not recorded: record its day and how it was given "
                  "before you go on."));
}

static void
check_recorded_accord (Regle          *self,
                       DossierComplet *complet,
                       gint64          jour)
{
  Dossier *dossier = complet->dossier;
  Entretien *engageant = parcours_get_first_engaging (complet);
  Signature *signature = find_signature (complet, dossier->accord_le);
  g_autofree char *accord = regle_format_jour (dossier->accord_le);

  if (texte_is_blank (dossier->accord_comment))
    regle_note (self, VERDICT_ALERTE,
                _("The consent of %s does not say how it was given: add a letter, a signature or "
                  "an e-mail."), accord);
  else
    regle_note (self, VERDICT_OK, _("The employee gave consent on %s (%s)."), accord,
                dossier->accord_comment);

  if (dossier->accord_le > jour)
    regle_note (self, VERDICT_ALERTE, _("The consent is dated %s, a day to come: check the date."),
                accord);
  if (engageant != NULL && engageant->debut != CHAMP_ABSENT &&
      instant_get_jour (engageant->debut) < dossier->accord_le)
    {
      g_autofree char *date = regle_format_debut (engageant);

      regle_note (self, VERDICT_ALERTE,
                  _("The meeting of %s comes before the consent of %s: check both dates."), date,
                  accord);
    }
  if (signature != NULL)
    {
      g_autofree char *date = regle_format_jour (signature->le);

      regle_note (self, VERDICT_ALERTE,
                  _("The agreement was signed on %s, before the consent of %s: check both dates."),
                  date, accord);
    }
}

void
regle_accord_agent (Regle          *self,
                    DossierComplet *complet,
                    gint64          jour)
{
  const PrestationAccord *accord = complet->prestation->accord_agent;

  regle_set_source (self, accord->source, accord->hypothese);
  if (!prestation_requires_accord (complet->prestation))
    {
      regle_note (self, VERDICT_OK, _("This service does not ask for the employee’s consent."));
      return;
    }
  if (!regle_reads_fiche (self, JALONS_FICHE (complet->dossier), TYPE_DOSSIER,
                          "accord_le accord_comment statut") ||
      !regle_reads_all (self, complet, TYPE_ENTRETIEN, "genre statut debut") ||
      !regle_reads_all (self, complet, TYPE_SIGNATURE, "partie le"))
    return;

  if (complet->dossier->accord_le == CHAMP_ABSENT)
    check_missing_accord (self, complet);
  else
    check_recorded_accord (self, complet, jour);
}

static char *
list_unsigned (GPtrArray *signatures)
{
  g_autoptr (GString) texte = g_string_new (NULL);

  for (guint i = 0; i < signatures->len; i++)
    {
      const Condition *condition = signatures->pdata[i];

      if (condition->remplie)
        continue;
      if (texte->len > 0)
        g_string_append (texte, ", ");
      if (g_str_equal (condition->code, "signature_agent"))
        g_string_append (texte, _("the employee"));
      else if (g_str_equal (condition->code, "signature_collectivite"))
        g_string_append (texte, _("the employer"));
      else
        g_string_append (texte, _("the centre"));
    }

  return g_string_free (g_steal_pointer (&texte), FALSE);
}

static gint64
last_signature (DossierComplet *complet)
{
  gint64 derniere = CHAMP_ABSENT;

  for (guint i = 0; i < complet->signatures->len; i++)
    {
      Signature *signature = complet->signatures->pdata[i];

      if (dossier_complet_get_signature (complet, signature->partie) == signature)
        derniere = MAX (derniere, signature->le);
    }

  return derniere;
}

/* A devis that the centre's own text announces; the amount is typed by the centre. */
static gboolean
lacks_devis (DossierComplet *complet)
{
  if (complet->dossier->devis_montant_centimes != CHAMP_ABSENT)
    return FALSE;

  for (guint i = 0; i < complet->prestation->avant->len; i++)
    {
      const PrestationEtape *etape = complet->prestation->avant->pdata[i];

      if (g_strcmp0 (etape->document, "devis") == 0 && etape->source != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
check_signed (Regle          *self,
              DossierComplet *complet)
{
  const gint64 derniere = last_signature (complet);
  Entretien *engageant = parcours_get_first_engaging (complet);
  g_autofree char *date = regle_format_jour (derniere);

  if (lacks_devis (complet))
    regle_note (self, VERDICT_OK,
                _("The agreement was signed by all on %s; the quotation has no amount yet: type "
                  "it."), date);
  else
    regle_note (self, VERDICT_OK, _("The agreement was signed by all on %s."), date);

  if (engageant != NULL && engageant->debut != CHAMP_ABSENT &&
      instant_get_jour (engageant->debut) < derniere)
    {
      g_autofree char *debut = regle_format_debut (engageant);

      regle_note (self, VERDICT_ALERTE,
                  _("The agreement was signed by all on %s, after the meeting of %s: check both "
                    "dates."), date, debut);
    }
}

static void
check_unsigned (Regle          *self,
                DossierComplet *complet,
                GPtrArray      *signatures)
{
  static const char * const arretes[] = { "refuse", "non_engage", "rompu", "clos", NULL };
  g_autofree char *manquants = list_unsigned (signatures);

  if (parcours_is_engaged (complet))
    regle_note (self, VERDICT_REFUS,
                _("The assessment has begun and these have not signed the agreement: %s; have it "
                  "signed, or record the day of the signature."), manquants);
  else if (statut_is (complet, arretes))
    regle_note (self, VERDICT_OK, _("The dossier went no further: no agreement is to be signed."));
  else if (g_strcmp0 (complet->dossier->statut, "conventionnement") == 0)
    regle_note (self, VERDICT_ALERTE, _("These have still to sign the agreement: %s."), manquants);
  else
    regle_note (self, VERDICT_OK,
                _("The agreement comes before the assessment; these will sign it: %s."),
                manquants);
}

void
regle_convention (Regle          *self,
                  DossierComplet *complet,
                  gint64          jour)
{
  const PrestationConvention *convention = complet->prestation->convention;
  g_autoptr (GPtrArray) signatures = NULL;

  if (convention == NULL)
    {
      regle_set_silent (self);
      regle_note (self, VERDICT_OK, _("This service asks for no agreement."));
      return;
    }

  regle_set_source (self, convention->source, convention->hypothese);
  if (!regle_reads_fiche (self, JALONS_FICHE (complet->dossier), TYPE_DOSSIER,
                          "statut employeur_informe devis_montant_centimes") ||
      !regle_reads_all (self, complet, TYPE_CONVENTION, "genre") ||
      !regle_reads_all (self, complet, TYPE_SIGNATURE, "convention partie le") ||
      !regle_reads_all (self, complet, TYPE_ENTRETIEN, "genre statut debut"))
    return;

  signatures = statuts_check_signatures (complet);
  if (conditions_all_met (signatures))
    check_signed (self, complet);
  else
    check_unsigned (self, complet, signatures);
}
