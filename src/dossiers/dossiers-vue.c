/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/dossiers-vue-private.h"

#include "dossiers/apercu-textes.h"
#include "dossiers/dossier-row.h"

/* Before anything was measured. */
#define HAUTEUR_NOMINALE 58

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_MENU,
  SIGNAL_PAST_END,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (DossiersVue, dossiers_vue, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* Rows */

static char *
make_title (DossiersVue *self,
            guint        position)
{
  const ApercuGroupe groupe = apercu_liste_get_groupe (self->liste, position);

  if (!self->titres ||
      (position > 0 && apercu_liste_get_groupe (self->liste, position - 1) == groupe))
    return NULL;

  return apercu_texte_groupe (groupe, apercu_liste_is_whole (self->liste)
                                        ? apercu_liste_get_groupe_size (self->liste, groupe) : 0);
}

static void
show_row (DossiersVue *self,
          DossierRow  *row,
          guint        position)
{
  g_autoptr (Apercu) apercu = g_list_model_get_item (G_LIST_MODEL (self->liste), position);
  const char *dossier = fiche_get_portee (JALONS_FICHE (apercu));
  g_autofree char *titre = make_title (self, position);
  const DossierRowEtat etat = {
    .ouvert = g_strcmp0 (dossier, selection_dossier_get_dossier (self->selection)) == 0,
    .choix = selection_dossier_is_choosing (self->selection),
    .choisi = selection_dossier_is_chosen (self->selection, dossier),
    .rang = position + 1,
    .total = dossiers_vue_count (self),
    .titre = titre,
    .colonnes = self->colonnes,
  };

  dossier_row_set_apercu (row, apercu);
  dossier_row_set_etat (row, &etat);
}

/* A row that stays in sight stays the same widget; those that leave serve for those that come. */
static void
move_rows (DossiersVue *self,
           guint        debut,
           guint        fin)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) libres = g_ptr_array_new ();

  g_ptr_array_set_size (rows, (gint) (fin - debut));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const guint position = self->premiere + i;

      if (position >= debut && position < fin)
        rows->pdata[position - debut] = self->rows->pdata[i];
      else
        g_ptr_array_add (libres, self->rows->pdata[i]);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      if (rows->pdata[i] == NULL && libres->len > 0)
        rows->pdata[i] = g_ptr_array_steal_index_fast (libres, libres->len - 1);
      if (rows->pdata[i] == NULL)
        rows->pdata[i] = self->tableau != NULL ? dossier_row_new_cells (self->tableau)
                                               : dossier_row_new ();
      /* A screen reader meets them in their order. */
      if (gtk_widget_get_parent (rows->pdata[i]) == NULL ||
          gtk_widget_get_prev_sibling (rows->pdata[i]) != (i > 0 ? rows->pdata[i - 1] : NULL))
        gtk_widget_insert_after (rows->pdata[i], GTK_WIDGET (self), i > 0 ? rows->pdata[i - 1] : NULL);
    }
  for (guint i = 0; i < libres->len; i++)
    gtk_widget_unparent (libres->pdata[i]);

  g_ptr_array_unref (self->rows);
  self->rows = rows;
  self->premiere = debut;
}

static void
focus_view (DossiersVue *self)
{
  GTK_WIDGET_CLASS (dossiers_vue_parent_class)->grab_focus (GTK_WIDGET (self));
}

/* The keyboard stays on its dossier; when that one leaves the sight, the view has it. */
static void
keep_focus (DossiersVue *self)
{
  GtkWidget *row = dossiers_vue_get_row (self, self->curseur);

  if (row != NULL && !gtk_widget_has_focus (row))
    gtk_widget_grab_focus (row);
  else if (row == NULL && !gtk_widget_has_focus (GTK_WIDGET (self)))
    focus_view (self);
}

/* Shows what the model holds where the view is. */
void
dossiers_vue_update_rows (DossiersVue *self)
{
  const gboolean clavier = gtk_widget_has_focus (GTK_WIDGET (self)) ||
                           gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  guint debut;
  guint fin;

  if (self->liste == NULL)
    return;

  dossiers_vue_find_range (self, &debut, &fin);
  if (clavier && !gtk_widget_has_focus (GTK_WIDGET (self)) &&
      (self->curseur < debut || self->curseur >= fin))
    focus_view (self);
  move_rows (self, debut, fin);
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self, self->rows->pdata[i], debut + i);
  if (clavier)
    keep_focus (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
update_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  DossiersVue *self = JALONS_DOSSIERS_VUE (widget);

  self->attente = 0;
  dossiers_vue_update_rows (self);
  return G_SOURCE_REMOVE;
}

/* Once a frame, however many times the model changes before it. */
static void
queue_update (DossiersVue *self)
{
  if (self->attente == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->attente = gtk_widget_add_tick_callback (GTK_WIDGET (self), update_cb, NULL, NULL);
}

static void
items_changed_cb (DossiersVue *self)
{
  const guint n = dossiers_vue_count (self);
  const guint position = selection_dossier_get_position (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    self->curseur = position;
  self->curseur = MIN (self->curseur, n > 0 ? n - 1 : 0);
  self->ancre = self->curseur;
  queue_update (self);
}

/* Places */

static void
dossiers_vue_size_allocate (GtkWidget *widget,
                            int        largeur,
                            int        page,
                            int        baseline)
{
  DossiersVue *self = JALONS_DOSSIERS_VUE (widget);

  dossiers_vue_place_rows (self, largeur, page);
  if (self->montrer)
    {
      self->montrer = FALSE;
      self->placing = TRUE;
      dossiers_vue_scroll_to (self, self->curseur);
      self->placing = FALSE;
      dossiers_vue_place_rows (self, largeur, page);
    }
  if (!dossiers_vue_complete (self, largeur, page))
    queue_update (self);
}

static void
dossiers_vue_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  DossiersVue *self = JALONS_DOSSIERS_VUE (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *natural = self->nominale * (int) MIN (dossiers_vue_count (self), DOSSIERS_VUE_COURTE);
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    {
      int min;
      int nat;

      gtk_widget_measure (self->rows->pdata[i], orientation, -1, &min, &nat, NULL, NULL);
      *minimum = MAX (*minimum, min);
      *natural = MAX (*natural, nat);
    }
}

static GtkSizeRequestMode
dossiers_vue_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dossiers_vue_map (GtkWidget *widget)
{
  dossiers_vue_update_rows (JALONS_DOSSIERS_VUE (widget));
  GTK_WIDGET_CLASS (dossiers_vue_parent_class)->map (widget);
}

/* Tab comes to where the keyboard was, and leaves from there. */
static gboolean
dossiers_vue_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_has_focus (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static gboolean
dossiers_vue_grab_focus (GtkWidget *widget)
{
  DossiersVue *self = JALONS_DOSSIERS_VUE (widget);
  GtkWidget *row = dossiers_vue_get_row (self, self->curseur);

  if (row != NULL)
    return gtk_widget_grab_focus (row);

  return GTK_WIDGET_CLASS (dossiers_vue_parent_class)->grab_focus (widget);
}

/* Scrolling */

static void
value_changed_cb (DossiersVue *self)
{
  if (!self->placing)
    dossiers_vue_update_rows (self);
}

static void
set_adjustment (DossiersVue    *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_set_object (place, adjustment);
  if (adjustment != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
dossiers_vue_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  DossiersVue *self = JALONS_DOSSIERS_VUE (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id == PROP_VADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[prop_id == PROP_VSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossiers_vue_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  DossiersVue *self = JALONS_DOSSIERS_VUE (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id == PROP_VSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Class */

static void
dossiers_vue_dispose (GObject *object)
{
  DossiersVue *self = JALONS_DOSSIERS_VUE (object);
  GtkWidget *enfant;

  g_ptr_array_set_size (self->rows, 0);
  while ((enfant = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (enfant);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  if (self->liste != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->liste, self);
      g_signal_handlers_disconnect_by_data (self->selection, self);
    }
  g_clear_object (&self->liste);
  g_clear_object (&self->selection);
  g_clear_object (&self->tableau);

  G_OBJECT_CLASS (dossiers_vue_parent_class)->dispose (object);
}

static void
dossiers_vue_finalize (GObject *object)
{
  DossiersVue *self = JALONS_DOSSIERS_VUE (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->hauts);

  G_OBJECT_CLASS (dossiers_vue_parent_class)->finalize (object);
}

static void
dossiers_vue_class_init (DossiersVueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossiers_vue_get_property;
  object_class->set_property = dossiers_vue_set_property;
  object_class->dispose = dossiers_vue_dispose;
  object_class->finalize = dossiers_vue_finalize;
  widget_class->measure = dossiers_vue_measure;
  widget_class->get_request_mode = dossiers_vue_get_request_mode;
  widget_class->size_allocate = dossiers_vue_size_allocate;
  widget_class->map = dossiers_vue_map;
  widget_class->focus = dossiers_vue_focus;
  widget_class->grab_focus = dossiers_vue_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_MENU] =
    g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  signals[SIGNAL_PAST_END] =
    g_signal_new ("past-end", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);

  gtk_widget_class_set_css_name (widget_class, "dossiersvue");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
dossiers_vue_init (DossiersVue *self)
{
  self->rows = g_ptr_array_new ();
  self->hauts = g_array_new (FALSE, FALSE, sizeof (int));
  self->nominale = HAUTEUR_NOMINALE;
  self->colonnes = DOSSIER_COLONNES_PAR_DEFAUT;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
  dossiers_vue_add_controllers (self);
}

/**
 * dossiers_vue_set_model:
 * @liste: (transfer none): the dossiers
 * @selection: (transfer none): which are open and chosen
 *
 * Gives the view what it shows, once.
 */
void
dossiers_vue_set_model (DossiersVue      *self,
                        ApercuListe      *liste,
                        SelectionDossier *selection)
{
  g_return_if_fail (JALONS_IS_DOSSIERS_VUE (self));
  g_return_if_fail (self->liste == NULL);

  self->liste = g_object_ref (liste);
  self->selection = g_object_ref (selection);
  g_signal_connect_swapped (liste, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (liste, "answered", G_CALLBACK (queue_update), self);
  g_signal_connect_swapped (selection, "notify::dossier", G_CALLBACK (queue_update), self);
  g_signal_connect_swapped (selection, "choix-changed", G_CALLBACK (queue_update), self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    dossiers_vue_update_rows (self);
}

/**
 * dossiers_vue_new_tableau:
 * @colonnes: (transfer none): of the table
 *
 * Returns: a view whose rows have a cell for each column
 */
GtkWidget *
dossiers_vue_new_tableau (TableauColonnes *colonnes)
{
  DossiersVue *self = g_object_new (JALONS_TYPE_DOSSIERS_VUE, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_GRID, NULL);

  self->tableau = g_object_ref (colonnes);

  return GTK_WIDGET (self);
}

/**
 * dossiers_vue_show_open:
 *
 * Goes to the dossier that is open, which another view may have opened.
 */
void
dossiers_vue_show_open (DossiersVue *self)
{
  const guint position = selection_dossier_get_position (self->selection);

  g_return_if_fail (JALONS_IS_DOSSIERS_VUE (self));

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->curseur = position;
  self->ancre = position;
  self->montrer = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
