/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/plan-redaction.h"

#include "model/codes.h"
#include "operations/entretiens.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
has_text (const char *texte)
{
  return texte != NULL && strspn (texte, " \n\t\r") < strlen (texte);
}

/* A section whose title is empty goes on with the one before it, as in the printed document. */
static gboolean
continues (const Section *section,
           PlanElement   *element)
{
  if (element == NULL || g_strcmp0 (section->code, plan_element_get_code (element)) != 0)
    return FALSE;

  return !has_text (section->titre)
         || g_strcmp0 (section->titre, plan_element_get_section_titre (element)) == 0;
}

static PlanElement *
find_cle (GPtrArray  *plan,
          const char *cle)
{
  for (guint i = 0; i < plan->len; i++)
    if (g_strcmp0 (plan_element_get_cle (g_ptr_array_index (plan, i)), cle) == 0)
      return g_ptr_array_index (plan, i);

  return NULL;
}

/* What is there, in the order of the printed document. */
static void
add_sections (GPtrArray      *plan,
              DossierComplet *dossier)
{
  PlanElement *dernier = NULL;

  for (guint i = 0; i < dossier->sections->len; i++)
    {
      Section *section = g_ptr_array_index (dossier->sections, i);

      if (!continues (section, dernier))
        {
          g_autoptr (PlanElement) element = plan_element_new_section (section->code, section->titre);
          PlanElement *connu = find_cle (plan, plan_element_get_cle (element));

          dernier = connu != NULL ? connu : element;
          if (connu == NULL)
            g_ptr_array_add (plan, g_steal_pointer (&element));
        }
      plan_element_add_bloc (dernier, section);
    }
}

static guint
order_of_code (const char *code)
{
  guint i = 0;

  while (codes_section[i].code != NULL && g_strcmp0 (codes_section[i].code, code) != 0)
    i++;

  return i;
}

/* A section that is not there yet stands after those that usually come before it. */
static void
insert_section (GPtrArray  *plan,
                const char *code)
{
  const guint ordre = order_of_code (code);
  guint place = 0;

  if (find_cle (plan, code) != NULL)
    return;

  for (guint i = 0; i < plan->len; i++)
    if (order_of_code (plan_element_get_code (g_ptr_array_index (plan, i))) < ordre)
      place = i + 1;
  g_ptr_array_insert (plan, place, plan_element_new_section (code, NULL));
}

static gboolean
is_pending (DossierComplet *dossier,
            Section        *section)
{
  return brouillons_find (dossier, fiche_get_uuid (JALONS_FICHE (section)), "texte") != NULL;
}

static char *
describe_sharing (guint partages,
                  guint total)
{
  if (partages == 0)
    return g_strdup (_("nothing shared"));

  return g_strdup_printf (ngettext ("%u shared of %u", "%u shared of %u", partages), partages,
                          total);
}

static const char *
describe_etat (PlanEtat etat)
{
  switch (etat)
    {
    case PLAN_ECRIT:
      return _("written");
    case PLAN_EN_COURS:
      return _("in progress");
    case PLAN_A_ECRIRE:
    default:
      return _("to write");
    }
}

/* Written: each block has a text that is kept as a version. In progress: one is empty, or only a
 * draft. */
static void
measure_section (PlanElement    *element,
                 DossierComplet *dossier)
{
  GPtrArray *blocs = plan_element_get_blocs (element);
  guint ecrits = 0, attente = 0, partages = 0;
  PlanEtat etat;
  g_autofree char *partage = NULL;
  g_autofree char *resume = NULL;

  for (guint i = 0; i < blocs->len; i++)
    {
      Section *section = g_ptr_array_index (blocs, i);

      ecrits += has_text (section->texte) ? 1 : 0;
      attente += is_pending (dossier, section) ? 1 : 0;
      partages += section->partage_employeur == 1 ? 1 : 0;
    }

  if (ecrits == 0 && attente == 0)
    etat = PLAN_A_ECRIRE;
  else
    etat = ecrits == blocs->len && attente == 0 ? PLAN_ECRIT : PLAN_EN_COURS;

  partage = describe_sharing (partages, blocs->len);
  if (etat == PLAN_A_ECRIRE || dossier->dossier->employeur_informe == 0)
    resume = g_strdup (describe_etat (etat));
  else
    resume = g_strdup_printf ("%s · %s", describe_etat (etat), partage);
  plan_element_set_etat (element, etat, resume);
}

static void
finish_section (PlanElement    *element,
                DossierComplet *dossier)
{
  const char *code = plan_element_get_code (element);
  const char *titre = plan_element_get_section_titre (element);
  const char *libelle = code_libelle_find (codes_section, code);

  measure_section (element, dossier);
  plan_element_set_titre (element, g_strcmp0 (code, "libre") == 0 && has_text (titre)
                                   ? titre
                                   : _(libelle != NULL ? libelle : code));
}

static guint
count_items (DossierComplet *dossier,
             const char     *champ)
{
  const char * const *items =
    fiche_get_liste (JALONS_FICHE (dossier->dossier), fiche_table_find (&dossier_table, champ));
  guint n = 0;

  for (guint i = 0; items != NULL && items[i] != NULL; i++)
    n += has_text (items[i]) ? 1 : 0;

  return n;
}

static PlanElement *
create_liste (DossierComplet *dossier,
              const char     *champ,
              const char     *titre,
              const char     *repere)
{
  PlanElement *element = plan_element_new (PLAN_POINTS, champ);
  const guint n = count_items (dossier, champ);
  g_autofree char *resume = g_strdup_printf (ngettext ("%u item", "%u items", n), n);

  plan_element_add_liste (element, champ);
  plan_element_set_repere (element, repere);
  plan_element_set_titre (element, titre);
  plan_element_set_etat (element, n > 0 ? PLAN_ECRIT : PLAN_A_ECRIRE,
                         n > 0 ? resume : describe_etat (PLAN_A_ECRIRE));
  return element;
}

/* As the printed documents head them. */
static const char *
find_repere_points (gboolean livret,
                    guint    appuis,
                    guint    vigilances)
{
  if (appuis == 0)
    return "Points de vigilance";

  return livret || vigilances == 0 ? "Points d’appui" : "Points d’appui et de vigilance";
}

static PlanElement *
create_points (DossierComplet *dossier,
               gboolean        livret)
{
  PlanElement *element = plan_element_new (PLAN_POINTS, "points");
  const guint appuis = count_items (dossier, "points_appui");
  const guint vigilances = count_items (dossier, "points_vigilance");
  PlanEtat etat = PLAN_EN_COURS;
  g_autofree char *forces = g_strdup_printf (ngettext ("%u strength", "%u strengths", appuis),
                                             appuis);
  g_autofree char *gardes = g_strdup_printf (ngettext ("%u to watch", "%u to watch", vigilances),
                                             vigilances);
  g_autofree char *resume = g_strdup_printf ("%s · %s", forces, gardes);

  if (appuis == 0 && vigilances == 0)
    etat = PLAN_A_ECRIRE;
  else if (appuis > 0 && vigilances > 0)
    etat = PLAN_ECRIT;

  plan_element_set_repere (element, find_repere_points (livret, appuis, vigilances));
  plan_element_add_liste (element, "points_appui");
  plan_element_add_liste (element, "points_vigilance");
  plan_element_set_titre (element, _("Strengths and points to watch"));
  plan_element_set_etat (element, etat, etat == PLAN_A_ECRIRE ? describe_etat (etat) : resume);
  return element;
}

static PlanElement *
create_actions (DossierComplet *dossier,
                gboolean        livret)
{
  PlanElement *element = plan_element_new (PLAN_ACTIONS, "actions");
  const guint n = dossier->actions->len;
  g_autofree char *resume = g_strdup_printf (ngettext ("%u action", "%u actions", n), n);

  plan_element_set_repere (element, livret ? "Actions décidées" : "Plan d’action");
  plan_element_set_titre (element, _("Action plan"));
  plan_element_set_etat (element, n > 0 ? PLAN_ECRIT : PLAN_A_ECRIRE,
                         n > 0 ? resume : describe_etat (PLAN_A_ECRIRE));
  return element;
}

/* The synthèse numbers what it prints; what is not written yet will get the number it shows. */
static void
number_sections (GPtrArray *sections)
{
  guint numero = 1;

  for (guint i = 0; i < sections->len; i++)
    {
      PlanElement *element = g_ptr_array_index (sections, i);

      plan_element_set_numero (element, numero);
      if (plan_element_get_etat (element) != PLAN_A_ECRIRE)
        numero++;
    }
}

static void
add_livret (GPtrArray      *plan,
            DossierComplet *dossier)
{
  insert_section (plan, "conclusion");
  g_ptr_array_insert (plan, 0, create_liste (dossier, "livret_facteurs_favorables",
                                             _("Favourable factors"),
                                             "Facteurs favorables au projet"));
  g_ptr_array_insert (plan, 1, create_liste (dossier, "livret_contraintes", _("Constraints"),
                                             "Contraintes à intégrer"));
  g_ptr_array_insert (plan, 2, create_liste (dossier, "livret_etapes", _("Main steps"),
                                             "Principales étapes"));
}

/**
 * plan_redaction_get_document:
 *
 * Returns: (nullable): which document of its prestation the dossier writes: "synthese", "livret", or
 *   NULL where its prestation has neither
 */
const char *
plan_redaction_get_document (DossierComplet *dossier)
{
  static const char * const documents[] = { "synthese", "livret" };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (dossier->prestation != NULL && prestation_has_document (dossier->prestation, documents[i]))
      return documents[i];

  return NULL;
}

/**
 * plan_redaction_list:
 * @dossier: a dossier whose prestation has a synthèse or a livret
 *
 * Lists the parts to write, in the order of the printed document: sections by codes_section unless
 * the dossier has them otherwise, then points and actions; in a livret, its three lists first.
 *
 * Returns: (transfer full) (element-type PlanElement): the parts
 */
GPtrArray *
plan_redaction_list (DossierComplet *dossier)
{
  g_autoptr (GPtrArray) plan = g_ptr_array_new_with_free_func (g_object_unref);
  const gboolean livret = g_strcmp0 (plan_redaction_get_document (dossier), "livret") == 0;

  add_sections (plan, dossier);
  for (guint i = 0; !livret && codes_section[i].code != NULL; i++)
    if (strcmp (codes_section[i].code, "libre") != 0)
      insert_section (plan, codes_section[i].code);
  if (livret)
    add_livret (plan, dossier);

  for (guint i = 0; i < plan->len; i++)
    if (plan_element_get_genre (g_ptr_array_index (plan, i)) == PLAN_SECTION)
      finish_section (g_ptr_array_index (plan, i), dossier);
  if (!livret)
    number_sections (plan);

  g_ptr_array_add (plan, create_points (dossier, livret));
  g_ptr_array_add (plan, create_actions (dossier, livret));
  return g_steal_pointer (&plan);
}

/**
 * plan_redaction_count:
 * @plan: (element-type PlanElement): from plan_redaction_list()
 *
 * Returns: how many parts are written, of how many
 */
PlanCompte
plan_redaction_count (GPtrArray *plan)
{
  PlanCompte compte = { 0, plan->len };

  for (guint i = 0; i < plan->len; i++)
    if (plan_element_get_etat (g_ptr_array_index (plan, i)) == PLAN_ECRIT)
      compte.ecrits++;

  return compte;
}

/**
 * plan_redaction_find_apres:
 * @plan: (element-type PlanElement): from plan_redaction_list()
 * @element: a section of @plan
 *
 * Returns: (transfer none) (nullable): the block after which one more block of @element goes: its last one, or the
 *   last one of the sections before it; NULL where nothing stands before it
 */
const char *
plan_redaction_find_apres (GPtrArray   *plan,
                           PlanElement *element)
{
  const char *apres = NULL;

  for (guint i = 0; i < plan->len; i++)
    {
      PlanElement *autre = g_ptr_array_index (plan, i);
      GPtrArray *blocs = plan_element_get_blocs (autre);

      if (blocs->len > 0)
        apres = fiche_get_uuid (g_ptr_array_index (blocs, blocs->len - 1));
      if (g_strcmp0 (plan_element_get_cle (autre), plan_element_get_cle (element)) == 0)
        return apres;
    }

  return apres;
}

static gboolean
has_same_parts (GListModel *model,
                GPtrArray  *plan)
{
  if (g_list_model_get_n_items (model) != plan->len)
    return FALSE;

  for (guint i = 0; i < plan->len; i++)
    {
      g_autoptr (PlanElement) element = g_list_model_get_item (model, i);

      if (g_strcmp0 (plan_element_get_cle (element),
                     plan_element_get_cle (g_ptr_array_index (plan, i))) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * plan_redaction_update:
 * @store: the parts as they are shown
 * @plan: (element-type PlanElement): the parts as they are now
 *
 * Makes @store say what @plan says. Parts that stay are the same objects, so that rows and selection
 * stay too.
 */
void
plan_redaction_update (GListStore *store,
                       GPtrArray  *plan)
{
  if (!has_same_parts (G_LIST_MODEL (store), plan))
    {
      g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), plan->pdata,
                           plan->len);
      return;
    }

  for (guint i = 0; i < plan->len; i++)
    {
      g_autoptr (PlanElement) element = g_list_model_get_item (G_LIST_MODEL (store), i);

      plan_element_assign (element, g_ptr_array_index (plan, i));
    }
}
