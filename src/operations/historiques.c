/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/historiques.h"

#include "operations/ecarts-private.h"
#include "operations/entretiens.h"
#include "operations/operation-private.h"

#include "model/parcours.h"
#include "model/statuts.h"

#include <glib/gi18n-lib.h>

static void
add_cible (GArray     *cibles,
           const char *portee,
           GType       type,
           const char *ligne)
{
  const HistoriqueCible cible = { portee, type, ligne };

  g_array_append_val (cibles, cible);
}

/**
 * historiques_list:
 * @dossier: the uuid of a dossier
 *
 * Every change of a dossier, of its agent, of its collectivité and of the people there, oldest first.
 *
 * Returns: (transfer full) (element-type Changement) (nullable): the changes
 */
GPtrArray *
historiques_list (Repository  *repository,
                  const char  *dossier,
                  GError     **error)
{
  g_autoptr (DossierComplet) complet = repository_get_dossier (repository, dossier, error);
  g_autoptr (GArray) cibles = g_array_new (FALSE, FALSE, sizeof (HistoriqueCible));

  if (complet == NULL)
    return NULL;

  add_cible (cibles, dossier, G_TYPE_INVALID, NULL);
  if (complet->agent != NULL)
    add_cible (cibles, fiche_get_portee (JALONS_FICHE (complet->agent)), TYPE_AGENT,
               fiche_get_uuid (JALONS_FICHE (complet->agent)));
  if (complet->collectivite != NULL)
    add_cible (cibles, fiche_get_portee (JALONS_FICHE (complet->collectivite)), TYPE_COLLECTIVITE,
               fiche_get_uuid (JALONS_FICHE (complet->collectivite)));
  for (guint i = 0; i < complet->contacts->len; i++)
    add_cible (cibles, fiche_get_portee (complet->contacts->pdata[i]), TYPE_CONTACT,
               fiche_get_uuid (complet->contacts->pdata[i]));

  return repository_list_historique (repository, (const HistoriqueCible *) cibles->data, cibles->len,
                                     error);
}

/* What other records or a rule hold together: it changes where it is chosen, not alone. */
static const struct
{
  const char *table;
  const char *champ; /* NULL for all of them */
} lies[] = {
  { "dossier", "ref" },
  { "dossier", "prestation" },
  { "dossier", "prestation_version" },
  { "dossier", "prix_centimes" },
  { "dossier", "prix_regle" },
  { "dossier", "employeur_informe" },
  { "phase", "code" },
  { "objectif", "code" },
  { "ecart", "quoi" },
  { "ecart", "code" },
  { "ecart", "nature" },
  { "signature", "partie" },
  { "convention", "genre" },
  { "document_fiche", NULL },
  { "piece_fiche", "type" },
  { "piece_fiche", "taille" },
  { "piece_fiche", "empreinte" },
  { "piece_fiche", "le" },
  { "piece_fiche", "par" },
  { "piece_fiche", "acces" },
};

static Fiche *
get_version (const Changement *changement,
             gboolean          avant)
{
  return avant ? changement->avant : changement->apres;
}

/**
 * historiques_can_restore:
 * @champ: a field of the record that changed
 *
 * Tells whether a value of that field can be put back by itself: no file, no link, nothing that goes
 * with other fields.
 */
gboolean
historiques_can_restore (const Changement *changement,
                         const Champ      *champ)
{
  const FicheTable *table = fiche_type_get_table (changement->type);

  if ((champ->flags & CHAMP_INTERNE) != 0 || champ->type == CHAMP_REFERENCE ||
      champ_get_stockage (champ) == STOCKAGE_OCTETS)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    if (g_str_equal (lies[i].table, table->nom) &&
        (lies[i].champ == NULL || g_str_equal (lies[i].champ, champ->nom)))
      return FALSE;

  return TRUE;
}

/* The rules hold for a value of yesterday as for one of today. */

static gboolean
check_statut (DossierComplet  *dossier,
              const char      *statut,
              GError         **error)
{
  g_autoptr (GPtrArray) conditions = statuts_check (dossier, statut != NULL ? statut : "");

  return conditions_all_met (conditions) ||
         operation_refuse (error, OPERATIONS_ERROR_CONDITIONS,
                           _("The dossier cannot go back to this status from the one it has: "
                             "undo the change, or move it on. Nothing was changed."));
}

static gboolean
check_entretien (DossierComplet  *dossier,
                 Entretien       *entretien,
                 GError         **error)
{
  const PlanEntretien plan = { .debut = entretien->debut, .duree_minutes = entretien->duree_minutes,
                               .genre = entretien->genre, .phase = entretien->phase,
                               .mode = entretien->mode, .lieu = entretien->lieu,
                               .presents = (const char * const *) entretien->presents };

  return entretiens_check (dossier, &plan, error);
}

static gboolean
check_convention (DossierComplet  *dossier,
                  Convention      *convention,
                  const Champ     *champ,
                  GError         **error)
{
  return !g_str_equal (champ->nom, "heures_minutes") || !parcours_is_signed (dossier, convention) ||
         operation_refuse (error, OPERATIONS_ERROR_CONDITIONS,
                           _("All have signed these hours: have an amendment signed to change "
                             "them. Nothing was changed."));
}

static gboolean
check_employer (DossierComplet  *dossier,
                gboolean         concerne,
                GError         **error)
{
  return !concerne || dossier->dossier->employeur_informe != 0 ||
         operation_refuse (error, OPERATIONS_ERROR_NOT_INFORMED,
                           _("The employer is not informed of this dossier: nothing is shared "
                             "with it and it signs nothing. Nothing was changed."));
}

static gboolean
check_rules (DossierComplet  *dossier,
             Fiche           *fiche,
             const Champ     *champ,
             GError         **error)
{
  static const char * const d_entretien[] = { "debut", "duree_minutes", "genre", "phase", "presents",
                                              NULL };

  if (JALONS_IS_DOSSIER (fiche) && g_str_equal (champ->nom, "statut"))
    return check_statut (dossier, JALONS_DOSSIER (fiche)->statut, error);
  if (JALONS_IS_ENTRETIEN (fiche) && g_strv_contains (d_entretien, champ->nom))
    return check_entretien (dossier, JALONS_ENTRETIEN (fiche), error);
  if (JALONS_IS_CONVENTION (fiche))
    return check_convention (dossier, JALONS_CONVENTION (fiche), champ, error);
  if (JALONS_IS_SIGNATURE (fiche))
    return check_employer (dossier, g_strcmp0 (JALONS_SIGNATURE (fiche)->partie, "collectivite") == 0,
                           error);
  if (JALONS_IS_SECTION (fiche))
    return check_employer (dossier, g_str_equal (champ->nom, "partage_employeur") &&
                                      JALONS_SECTION (fiche)->partage_employeur == 1, error);

  return !JALONS_IS_ECART (fiche) || ecarts_check_raison (JALONS_ECART (fiche)->raison, error);
}

/* What is being typed gives way to what is put back. */
static void
drop_drafts (Operation   *operation,
             Fiche       *fiche,
             const Champ *champ)
{
  const gboolean note = JALONS_IS_NOTE (fiche);
  Brouillon *brouillons[] = {
    brouillons_find (operation->dossier, fiche_get_uuid (fiche), champ->nom),
    note ? brouillons_find (operation->dossier, JALONS_NOTE (fiche)->entretien, "notes") : NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (brouillons); i++)
    if (brouillons[i] != NULL)
      operation_delete (operation, JALONS_FICHE (brouillons[i]));
}

static Fiche *
find_now (Operation         *operation,
          const Changement  *changement,
          GError           **error)
{
  GPtrArray *siennes = dossier_complet_get_array (operation->dossier, changement->type);
  Fiche *seules[] = { (Fiche *) operation->dossier->dossier, (Fiche *) operation->dossier->agent,
                      (Fiche *) operation->dossier->collectivite };

  for (guint i = 0; siennes != NULL && i < siennes->len; i++)
    if (g_strcmp0 (fiche_get_uuid (siennes->pdata[i]), changement->ligne) == 0)
      return siennes->pdata[i];
  for (guint i = 0; i < G_N_ELEMENTS (seules); i++)
    if (seules[i] != NULL && g_strcmp0 (fiche_get_uuid (seules[i]), changement->ligne) == 0)
      return seules[i];

  operation_refuse (error, OPERATIONS_ERROR_UNKNOWN,
                    _("This record has been deleted since: its values have nowhere to go. Undo the "
                      "deletion first, or write it again. Nothing was changed."));
  return NULL;
}

/**
 * historiques_restore:
 * @dossier: the uuid of the dossier whose history it is
 * @changement: one of historiques_list()
 * @champ: a field that historiques_can_restore()
 * @avant: the value before the change; the one after it otherwise
 *
 * Puts one value back as it was, a text for instance; what was written since stays in the history.
 * Refused where the record is no more there, where the value cannot be read, or where a rule forbids
 * it now.
 */
gboolean
historiques_restore (Repository        *repository,
                     const char        *dossier,
                     const Changement  *changement,
                     const Champ       *champ,
                     gboolean           avant,
                     GError           **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *source = get_version (changement, avant);
  Fiche *actuelle, *copie;

  if (!historiques_can_restore (changement, champ))
    return operation_refuse (error, OPERATIONS_ERROR_FORBIDDEN,
                             _("This value goes with others: it cannot be put back alone."));
  if (!operation_open (&operation, repository, "restauration", dossier, error))
    return FALSE;
  actuelle = find_now (&operation, changement, error);
  if (actuelle == NULL)
    return FALSE;
  if ((source != NULL && !fiche_can_read (source, champ)) || !fiche_can_read (actuelle, champ))
    return operation_refuse (error, OPERATIONS_ERROR_FORBIDDEN,
                             _("This value cannot be read here: it cannot be put back. Nothing was "
                               "changed."));
  if (source == NULL ? fiche_is_absent (actuelle, champ)
                     : fiche_equal_champ (source, actuelle, champ))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("The dossier has this value already: there is nothing to put "
                               "back."));

  copie = operation_edit (&operation, actuelle);
  if (source != NULL)
    {
      fiche_copy_champ (copie, source, champ);
    }
  else
    {
      g_autoptr (Fiche) vide = g_object_new (changement->type, NULL);

      fiche_copy_champ (copie, vide, champ);
    }
  if (!check_rules (operation.dossier, copie, champ, error))
    return FALSE;

  drop_drafts (&operation, copie, champ);
  return operation_commit (&operation, error);
}

/**
 * historiques_find_nom:
 * @membre: the uuid of a member of the base
 *
 * Returns: (transfer full) (nullable): the name of who it is; NULL where the base does not say
 */
char *
historiques_find_nom (Repository *repository,
                      const char *membre)
{
  g_autoptr (GPtrArray) tous = repository_list (repository, TYPE_UTILISATEUR, NULL);

  for (guint i = 0; tous != NULL && i < tous->len; i++)
    if (g_strcmp0 (JALONS_UTILISATEUR (tous->pdata[i])->membre, membre) == 0)
      return g_strdup (JALONS_UTILISATEUR (tous->pdata[i])->nom);

  /* A base that was made before its user said which member it is has one user only. */
  if (tous != NULL && tous->len == 1 && JALONS_UTILISATEUR (tous->pdata[0])->membre == NULL)
    return g_strdup (JALONS_UTILISATEUR (tous->pdata[0])->nom);

  return NULL;
}
