/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/synthese-page.h"

#include "dossier/actions-editor.h"
#include "dossier/blocs.h"
#include "dossier/colonnes-layout.h"
#include "dossier/ebauche.h"
#include "dossier/liste-editor.h"
#include "dossier/plan-row.h"
#include "dossier/section-editor.h"
#include "dossier/synthese-touches.h"
#include "widgets/apercu-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define N_LISTES 5

static const char * const champs_liste[N_LISTES] = {
  "livret_facteurs_favorables", "livret_contraintes", "livret_etapes", "points_appui",
  "points_vigilance",
};

struct _SynthesePage
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  gulong changed_id;
  GListStore *parts;
  GPtrArray *plan;
  Ebauche *ebauche;
  char *dossier;
  char *part;
  gboolean refreshing;

  GtkWidget *pile;
  GtkWidget *contenu;
  ColonnesLayout *colonnes;
  GtkWidget *compte;
  GtkWidget *vue;
  GtkSingleSelection *selection;
  GtkWidget *bascule;
  GtkWidget *libre;
  GtkWidget *libre_titre;
  GtkWidget *titre;
  GtkWidget *sous_titre;
  GtkWidget *editeurs;
  GtkWidget *section_place;
  GtkWidget *listes_place;
  GtkWidget *actions_place;
  GtkWidget *apercu;
  GtkWidget *section;
  GtkWidget *listes[N_LISTES];
  GtkWidget *actions;
};

G_DEFINE_FINAL_TYPE (SynthesePage, synthese_page, GTK_TYPE_WIDGET)

/* The page at the side */

static Bloc *
build_cb (gpointer   data,
          GError   **error)
{
  SynthesePage *self = data;

  return ebauche_build_document (self->ebauche, dossier_courant_get_complet (self->courant), error);
}

static PlanElement *
get_element (SynthesePage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
queue_page (SynthesePage *self)
{
  page_vivante_queue (synthese_page_get_page (self));
}

static void
show_heading (SynthesePage *self)
{
  PlanElement *element = get_element (self);
  g_autofree char *heading = element != NULL ? plan_element_get_repere (element) : NULL;

  page_vivante_show_heading (synthese_page_get_page (self), heading);
}

/* What is typed */

static Fiche *
find_fiche (GPtrArray  *fiches,
            const char *uuid)
{
  for (guint i = 0; i < fiches->len; i++)
    if (g_strcmp0 (fiche_get_uuid (g_ptr_array_index (fiches, i)), uuid) == 0)
      return g_ptr_array_index (fiches, i);

  return NULL;
}

static void
section_typed_cb (SynthesePage *self,
                  const char   *uuid,
                  const char   *texte)
{
  Fiche *section = find_fiche (dossier_courant_get_complet (self->courant)->sections, uuid);

  if (section == NULL)
    return;
  fiche_set_texte (ebauche_touch (self->ebauche, section),
                   fiche_table_find (&section_table, "texte"), texte);
  show_heading (self);
  queue_page (self);
}

static void
liste_typed_cb (SynthesePage *self,
                ListeEditor  *editor)
{
  Dossier *dossier = dossier_courant_get_complet (self->courant)->dossier;
  g_auto (GStrv) textes = liste_editor_get_textes (editor);

  fiche_set_liste (ebauche_touch (self->ebauche, JALONS_FICHE (dossier)),
                   liste_editor_get_champ (editor), (const char * const *) textes);
  show_heading (self);
  queue_page (self);
}

static void
action_typed_cb (SynthesePage *self,
                 const char   *uuid)
{
  Fiche *action = find_fiche (dossier_courant_get_complet (self->courant)->actions, uuid);

  if (action == NULL)
    return;
  actions_editor_fill (JALONS_ACTIONS_EDITOR (self->actions), ebauche_touch (self->ebauche, action));
  show_heading (self);
  queue_page (self);
}

/* The part that is shown */

static void
show_listes (SynthesePage *self,
             PlanElement  *element)
{
  const char * const *voulues = plan_element_get_listes (element);

  for (guint i = 0; i < N_LISTES; i++)
    {
      const gboolean voulue = g_strv_contains (voulues, champs_liste[i]);

      gtk_widget_set_visible (self->listes[i], voulue);
      if (voulue)
        liste_editor_refresh (JALONS_LISTE_EDITOR (self->listes[i]));
    }
}

static char *
describe_section (PlanElement *element)
{
  const guint n = plan_element_get_blocs (element)->len;
  g_autofree char *blocs = g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", n), n);

  return g_strdup_printf ("%s · %s", blocs, plan_element_get_resume (element));
}

static void
show_element (SynthesePage *self,
              PlanElement  *element)
{
  static const char * const pages[] = { "section", "listes", "actions" };
  const PlanGenre genre = plan_element_get_genre (element);
  g_autofree char *heading = plan_element_format_heading (element);
  g_autofree char *detail = genre == PLAN_SECTION ? describe_section (element)
                                                  : g_strdup (plan_element_get_resume (element));

  g_free (self->part);
  self->part = g_strdup (plan_element_get_cle (element));
  gtk_label_set_label (GTK_LABEL (self->titre), heading);
  gtk_label_set_label (GTK_LABEL (self->sous_titre), detail);

  if (genre == PLAN_SECTION)
    section_editor_show (JALONS_SECTION_EDITOR (self->section), self->plan, element);
  else
    section_editor_leave (JALONS_SECTION_EDITOR (self->section));
  if (genre == PLAN_POINTS)
    show_listes (self, element);
  if (genre == PLAN_ACTIONS)
    actions_editor_refresh (JALONS_ACTIONS_EDITOR (self->actions));
  gtk_stack_set_visible_child_name (GTK_STACK (self->editeurs), pages[genre]);
}

static void
selected_cb (SynthesePage *self)
{
  PlanElement *element = get_element (self);

  if (element == NULL || self->refreshing
      || g_strcmp0 (plan_element_get_cle (element), self->part) == 0)
    return;

  show_element (self, element);
  show_heading (self);
}

static void
select_part (SynthesePage *self,
             const char   *cle)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->parts));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlanElement) element = g_list_model_get_item (G_LIST_MODEL (self->parts), i);

      if (g_strcmp0 (plan_element_get_cle (element), cle) == 0)
        {
          gtk_single_selection_set_selected (self->selection, i);
          return;
        }
    }

  gtk_single_selection_set_selected (self->selection, 0);
}

/* The dossier */

static void
show_compte (SynthesePage *self)
{
  const PlanCompte compte = plan_redaction_count (self->plan);
  g_autofree char *texte = g_strdup_printf (ngettext ("%u written of %u", "%u written of %u",
                                                      compte.ecrits),
                                            compte.ecrits, compte.total);

  gtk_label_set_label (GTK_LABEL (self->compte), texte);
}

static void
refresh (SynthesePage *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const gboolean autre = g_strcmp0 (self->dossier, dossier_courant_get_uuid (self->courant)) != 0;
  PlanElement *element;

  ebauche_clear (self->ebauche);
  if (complet == NULL || plan_redaction_get_document (complet) == NULL)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->pile), "vide");
      return;
    }

  g_free (self->dossier);
  self->dossier = g_strdup (dossier_courant_get_uuid (self->courant));
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  self->plan = plan_redaction_list (complet);

  self->refreshing = TRUE;
  plan_redaction_update (self->parts, self->plan);
  select_part (self, autre ? NULL : self->part);
  self->refreshing = FALSE;

  element = get_element (self);
  if (element != NULL)
    show_element (self, element);
  if (autre)
    show_heading (self);
  show_compte (self);
  gtk_widget_set_sensitive (self->libre, dossier_courant_is_writable (self->courant));
  gtk_stack_set_visible_child_name (GTK_STACK (self->pile), "contenu");
  queue_page (self);
}

static void
add_libre_cb (SynthesePage *self)
{
  g_autofree char *titre = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->libre_titre)));
  g_autofree char *cle = NULL;
  g_autofree char *uuid = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *sections = dossier_courant_get_complet (self->courant)->sections;
  const char *apres = sections->len > 0
                      ? fiche_get_uuid (g_ptr_array_index (sections, sections->len - 1)) : NULL;

  if (*g_strstrip (titre) == '\0')
    return;
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->libre));
  gtk_editable_set_text (GTK_EDITABLE (self->libre_titre), "");
  uuid = blocs_add (self->courant, "libre", titre, apres, NULL, &error);
  if (uuid == NULL)
    {
      dossier_courant_show_error (GTK_WIDGET (self), error);
      return;
    }

  cle = g_strdup_printf ("libre:%s", titre);
  synthese_page_show_part (self, cle);
}

/* Rows */

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  gtk_list_item_set_child (item, plan_row_new ());
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  PlanElement *element = gtk_list_item_get_item (item);

  plan_row_set_element (JALONS_PLAN_ROW (row), element);
  /* The row of the list is what takes the keyboard. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, plan_element_get_titre (element),
                                  -1);
}

static void
row_unbind_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  if (gtk_list_item_get_child (item) != NULL)
    plan_row_set_element (JALONS_PLAN_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Enter in the plan goes to the text. */
static void
row_activate_cb (SynthesePage *self)
{
  gtk_widget_child_focus (gtk_stack_get_visible_child (GTK_STACK (self->editeurs)),
                          GTK_DIR_TAB_FORWARD);
}

/* Object */

static void
synthese_page_dispose (GObject *object)
{
  SynthesePage *self = JALONS_SYNTHESE_PAGE (object);

  if (self->courant != NULL)
    g_clear_signal_handler (&self->changed_id, self->courant);
  if (self->apercu != NULL)
    page_vivante_set_build (synthese_page_get_page (self), NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_SYNTHESE_PAGE);
  g_clear_object (&self->parts);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  g_clear_pointer (&self->ebauche, ebauche_free);
  g_clear_pointer (&self->dossier, g_free);
  g_clear_pointer (&self->part, g_free);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (synthese_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/synthese-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, pile);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, contenu);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, colonnes);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, compte);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, vue);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, selection);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, bascule);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, libre);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, libre_titre);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, titre);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, sous_titre);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, editeurs);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, section_place);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, listes_place);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, actions_place);
  gtk_widget_class_bind_template_child (widget_class, SynthesePage, apercu);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_libre_cb);
}

static void
synthese_page_class_init (SynthesePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = synthese_page_dispose;

  g_type_ensure (TYPE_COLONNES_LAYOUT);
  g_type_ensure (TYPE_APERCU_PANE);
  gtk_widget_class_set_css_name (widget_class, "synthesepage");
  bind_template (widget_class);
}

static void
synthese_page_init (SynthesePage *self)
{
  self->ebauche = ebauche_new ();
  self->parts = g_list_store_new (TYPE_PLAN_ELEMENT);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->parts));
  g_object_bind_property (self->colonnes, "etroit", self->bascule, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->bascule, "active", self->colonnes, "apercu", G_BINDING_SYNC_CREATE);
  page_vivante_set_build (synthese_page_get_page (self), build_cb, self);
  synthese_touches_add (GTK_WIDGET (self), self->selection, GTK_STACK (self->editeurs));
}

static void
create_editors (SynthesePage *self)
{
  self->section = section_editor_new (self->courant);
  g_signal_connect_swapped (self->section, "typed", G_CALLBACK (section_typed_cb), self);
  adw_bin_set_child (ADW_BIN (self->section_place), self->section);

  for (guint i = 0; i < N_LISTES; i++)
    {
      self->listes[i] = liste_editor_new (self->courant, champs_liste[i]);
      g_signal_connect_swapped (self->listes[i], "typed", G_CALLBACK (liste_typed_cb), self);
      gtk_box_append (GTK_BOX (self->listes_place), self->listes[i]);
    }

  self->actions = actions_editor_new (self->courant);
  g_signal_connect_swapped (self->actions, "typed", G_CALLBACK (action_typed_cb), self);
  gtk_box_append (GTK_BOX (self->actions_place), self->actions);
}

/**
 * synthese_page_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): the page of its synthèse or livret
 */
GtkWidget *
synthese_page_new (DossierCourant *courant)
{
  SynthesePage *self = g_object_new (TYPE_SYNTHESE_PAGE, NULL);

  self->courant = g_object_ref (courant);
  create_editors (self);
  self->changed_id = g_signal_connect_swapped (courant, "changed", G_CALLBACK (refresh), self);
  refresh (self);
  return GTK_WIDGET (self);
}

/**
 * synthese_page_show_part:
 * @cle: of a #PlanElement
 *
 * Shows a part of the document; the first one where there is none such.
 */
void
synthese_page_show_part (SynthesePage *self,
                         const char   *cle)
{
  g_return_if_fail (JALONS_IS_SYNTHESE_PAGE (self));

  select_part (self, cle);
}

/**
 * synthese_page_get_part:
 *
 * Returns: (nullable): the part that is shown
 */
const char *
synthese_page_get_part (SynthesePage *self)
{
  return self->part;
}

/**
 * synthese_page_get_page:
 *
 * Returns: (transfer none): the page at the side
 */
PageVivante *
synthese_page_get_page (SynthesePage *self)
{
  return apercu_pane_get_page (JALONS_APERCU_PANE (self->apercu));
}
